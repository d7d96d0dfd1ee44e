package org.reweave.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeaveTest {
  @Test
  void movesOnWithoutAWordAboutWhereItCameFrom() {
    assertThat(Leave.page("https://weather.example/"))
        .contains("http-equiv=\"refresh\" content=\"0;url=https://weather.example/\"")
        .doesNotContainIgnoringCase("reweave");
  }

  @Test
  void keepsAnAddressWithinItsAttribute() {
    assertThat(Leave.page("https://x.example/?a=\"><script>"))
        .doesNotContain("<script>")
        .contains("&quot;");
  }
}
