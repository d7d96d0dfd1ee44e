package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingGradeTest {

  private static final int ENOUGH_WORDS = 20;
  private static final double MOST = 8;

  @ParameterizedTest
  @CsvSource({
    "trust,1",
    "hurt,1",
    "make,1",
    "little,2",
    "wounded,2",
    "loved,1",
    "promises,3",
    "relationship,4",
    "the,1",
    "agreement,3",
    "people,2",
    "goes,1"
  })
  void countsSyllables(String word, int syllables) {
    assertThat(ReadingGrade.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void followsTheFormula() {
    assertThat(ReadingGrade.of("The cat sat. The dog ran off."))
        .isCloseTo(0.39 * 7 / 2 + 11.8 - 15.59, within(0.001));
  }

  @Test
  void isEasyToReadInEachTextOfTheLibrary() {
    assertThat(Text.of(Library.english()))
        .filteredOn(text -> ReadingGrade.words(text.value()) >= ENOUGH_WORDS)
        .filteredOn(text -> !text.key().equals("source"))
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(ReadingGrade.of(text.value()))
                    .as(text.place())
                    .isLessThanOrEqualTo(MOST));
  }

  @Test
  void isEasyToReadInEachWorksheetAsAWhole() {
    assertThat(Library.english().worksheets())
        .allSatisfy(
            worksheet ->
                assertThat(ReadingGrade.of(prose(worksheet)))
                    .as(worksheet.key())
                    .isLessThanOrEqualTo(MOST));
  }

  private static String prose(Worksheet worksheet) {
    StringBuilder prose = new StringBuilder(worksheet.goal());
    worksheet.instructions().forEach(line -> prose.append(' ').append(line));
    worksheet.fields().forEach(field -> prose.append(' ').append(field.label()).append('.'));
    return prose.toString();
  }
}
