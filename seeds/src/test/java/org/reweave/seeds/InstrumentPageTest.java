package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InstrumentPageTest {

  private static final Path PAGE = Path.of("..", "docs", "instruments.md");

  @Test
  void isUpToDate() throws IOException {
    String page = InstrumentPage.of(Content.english());
    if (Boolean.getBoolean("reweave.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).hasContent(page);
  }

  @Test
  void marksEachFigureThatIsGeneralKnowledgeAlone() {
    String page = InstrumentPage.of(Content.english());

    assertThat(page)
        .contains("| [CSI-16](#csi-16) | 16 | 0 to 81 | higher | SHIP | 7 † |")
        .contains("| [RDAS](#rdas) | 14 | 0 to 69 | higher | ENTRY | 12 |")
        .contains("- SD 17. Funk and Rogge, 2007, table of the scales (mean 61) †")
        .contains("- Cut-off 51.5: notable dissatisfaction below it. People in couples.");
  }
}
