package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnWordsTest {

  private final Set<String> documents = documents();

  @Test
  void knowsTheDocuments() {
    assertThat(documents).hasSizeGreaterThan(3000).containsAll(Shingles.of(Shingles.CANARY));
  }

  @Test
  void comparesWithoutCaseAccentsAndMarks() {
    assertThat(Shingles.of("It's late: one, two – THREE fóur five; six."))
        .hasSize(1)
        .isEqualTo(Shingles.of("its late one two three four five six"));
    assertThat(Shingles.of("only seven words are in this text")).isEmpty();
  }

  @Test
  void sharesNoEightWordsWithTheDocuments() {
    assertThat(Library.all().stream().flatMap(Text::of))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text.value()).as(text.place()).matches(this::isOurs));
  }

  @Test
  void sharesNoEightWordsWithTheDocumentsInAnyFileOfContent() throws IOException {
    try (Stream<Path> resources = Files.walk(Path.of("src", "main", "resources"))) {
      assertThat(
              Stream.concat(
                  resources.filter(Files::isRegularFile),
                  Stream.of(Path.of("README.md"), Path.of("..", "docs", "content.md"))))
          .hasSizeGreaterThan(40)
          .allSatisfy(file -> assertThat(Files.readString(file)).matches(this::isOurs));
    }
  }

  private boolean isOurs(String text) {
    return Shingles.of(text).stream().noneMatch(documents::contains);
  }

  private static Set<String> documents() {
    try (InputStream in =
            Objects.requireNonNull(OwnWordsTest.class.getResourceAsStream("shingles.txt"));
        Stream<String> lines = new String(in.readAllBytes(), UTF_8).lines()) {
      return lines.collect(Collectors.toSet());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
