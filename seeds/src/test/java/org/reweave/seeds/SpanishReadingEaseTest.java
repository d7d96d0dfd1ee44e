package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanishReadingEaseTest {

  private static final int ENOUGH_WORDS = 20;
  private static final double QUITE_EASY = 65;

  @ParameterizedTest
  @CsvSource({
    "sí,1",
    "pareja,3",
    "confianza,3",
    "día,2",
    "quien,1",
    "guitarra,3",
    "cuerpo,2",
    "caer,2",
    "miedo,2",
    "y,1"
  })
  void countsSyllables(String word, int syllables) {
    assertThat(SpanishReadingEase.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void isQuiteEasyToReadInEachTextOfTheLibrary() {
    assertThat(Text.of(Library.in(Locale.of("es"))))
        .filteredOn(text -> SpanishReadingEase.words(text.value()) >= ENOUGH_WORDS)
        .filteredOn(text -> !text.key().equals("source"))
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(SpanishReadingEase.of(text.value()))
                    .as(text.place())
                    .isGreaterThanOrEqualTo(QUITE_EASY));
  }
}
