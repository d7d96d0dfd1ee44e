package org.reweave.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The README's pictures. With {@code -Dreweave.pictures} they are drawn anew, best from new data
 * ({@code -Dit.test=PicturesIT}); else it is only checked that what they show is still there.
 */
class PicturesIT {
  private static final Path FOLDER = Path.of(System.getProperty("reweave.root"), "docs/images");
  private static final int MOST_BYTES = 150_000;

  @Test
  void theCaseload() throws IOException {
    try (var tara = Visitor.as("tara.therapist")) {
      tara.sees("Attention needed now");
      tara.sees("Casey & Drew");
      picture(tara, 1440, 760, "caseload.png");
    }
  }

  @Test
  void aClientsHomework() throws IOException {
    try (var drew = Visitor.as("drew.client")) {
      drew.open("/me/homework");
      drew.sees("To do");
      picture(drew, 390, 760, "homework.png");
    }
  }

  private static void picture(Visitor visitor, int width, int height, String name)
      throws IOException {
    var file = FOLDER.resolve(name);
    if (System.getProperty("reweave.pictures") != null) {
      visitor.page().setViewportSize(width, height);
      visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    }
    assertThat(Files.size(file)).as(name).isBetween(1L, (long) MOST_BYTES);
    assertThat(Files.readString(FOLDER.resolve("../../README.md"))).contains("docs/images/" + name);
  }
}
