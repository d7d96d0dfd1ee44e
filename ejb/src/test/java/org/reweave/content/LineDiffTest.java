package org.reweave.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.reweave.content.DiffLine.Kind;

class LineDiffTest {
  @Test
  void showsAChangedLineAsOneOfOursAndOneOfTheirs() {
    assertThat(LineDiff.of("a\nb\nc\n", "a\nB\nc\nd\n"))
        .containsExactly(
            new DiffLine(Kind.SAME, "a"),
            new DiffLine(Kind.OURS, "b"),
            new DiffLine(Kind.OWN, "B"),
            new DiffLine(Kind.SAME, "c"),
            new DiffLine(Kind.OWN, "d"));
  }

  @Property
  void holdsBothTextsInTheirOrder(
      @ForAll("lines") List<String> ours, @ForAll("lines") List<String> own) {
    var diff = LineDiff.of(String.join("\n", ours), String.join("\n", own));

    assertThat(without(diff, Kind.OWN)).isEqualTo(String.join("\n", ours));
    assertThat(without(diff, Kind.OURS)).isEqualTo(String.join("\n", own));
  }

  @Property
  void findsNothingBetweenATextAndItself(@ForAll("lines") List<String> lines) {
    var text = String.join("\n", lines);

    assertThat(LineDiff.of(text, text)).allMatch(l -> l.kind() == Kind.SAME);
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of("a", "b", "c").list().ofMinSize(1).ofMaxSize(12);
  }

  private static String without(List<DiffLine> diff, Kind kind) {
    return diff.stream()
        .filter(l -> l.kind() != kind)
        .map(DiffLine::text)
        .collect(Collectors.joining("\n"));
  }
}
