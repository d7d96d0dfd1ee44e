package org.reweave.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.platform.Stale;

class VersionsTest {
  @Test
  void readsItsOwnTags() {
    assertThat(Versions.required(Versions.tag(7))).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "*", "W/\"7\"", "\"7\", \"8\"", "\"-1\"", "\"99999999999\""})
  void takesNothingElseForATag(String header) {
    assertThatThrownBy(() -> Versions.required(header)).isInstanceOf(Stale.class);
  }
}
