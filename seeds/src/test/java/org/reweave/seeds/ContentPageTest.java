package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps the lists in docs/content.md true. After a change of the data, {@code mvn -pl seeds test
 * -Dtest=ContentPageTest -Dreweave.write=true} writes them anew.
 */
class ContentPageTest {

  private static final Path PAGE = Path.of("..", "docs", "content.md");
  private static final String MARK =
      "<!-- From here on written by ContentPageTest from the data: change the data, not the page."
          + " -->\n";

  @Test
  void isUpToDate() throws IOException {
    String now = Files.readString(PAGE);
    String prose = now.substring(0, now.indexOf(MARK));
    String page = prose + MARK + ContentPage.write();
    if (Boolean.getBoolean("reweave.write")) {
      Files.writeString(PAGE, page);
    } else {
      assertThat(now).isEqualTo(page);
    }
  }

  @Test
  void listsEachKeyWithItsUseSourceAndReview() {
    assertThat(ContentPage.write())
        .contains("| `SIGN_REBUILD_1` | Standing by it | ")
        .contains("PROGRESS_REVIEW, TRUST_CHECKIN | S1 | awaiting | awaiting |")
        .contains("| `PLAN_UNTRUTH` |")
        .contains("| `HEAR_BACK` | Hear-back | STEP_1 | BOTH, joint |")
        .doesNotContain("null");
  }
}
