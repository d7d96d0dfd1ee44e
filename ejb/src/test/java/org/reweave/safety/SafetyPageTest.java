package org.reweave.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reweave.seeds.Rule;

/**
 * Keeps the lists in docs/safety.md true. After a change of rules or clocks, {@code mvn -pl ejb -am
 * test -Dtest=SafetyPageTest -Dreweave.write=true} writes them anew.
 */
class SafetyPageTest {
  private static final Path PAGE = Path.of("..", "docs", "safety.md");
  private static final String MARK =
      "<!-- From here on written by SafetyPageTest from the data: change the data, not the page."
          + " -->\n";

  @Test
  void isUpToDate() throws IOException {
    var now = Files.readString(PAGE);
    var page = now.substring(0, now.indexOf(MARK)) + MARK + SafetyPage.write();
    if (Boolean.getBoolean("reweave.write")) {
      Files.writeString(PAGE, page);
    } else {
      assertThat(now).isEqualTo(page);
    }
  }

  @ParameterizedTest
  @MethodSource("org.reweave.safety.SafetyPage#rules")
  void everyRuleHasASourceATestAndAnAct(Rule rule) throws IOException {
    assertThat(rule.source()).isNotBlank();
    assertThat(rule.routing()).isNotBlank();
    assertThat(SafetyPage.tests(rule)).isNotEmpty();
  }
}
