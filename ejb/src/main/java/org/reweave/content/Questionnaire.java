package org.reweave.content;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What we need of a FHIR R4 Questionnaire.
 *
 * @param language BCP 47, or null where the file does not say
 * @param intro the texts of its groups and displays, or null
 * @param questions in the file's order, groups opened
 */
record Questionnaire(
    @Nullable String language,
    @Nullable String copyright,
    @Nullable String intro,
    List<Question> questions) {
  Questionnaire {
    questions = List.copyOf(questions);
  }

  /**
   * One item that asks.
   *
   * @param loinc its LOINC codes
   * @param type FHIR's word, such as {@code choice}
   */
  record Question(
      String linkId, Set<String> loinc, @Nullable String text, String type, List<Answer> answers) {
    Question {
      loinc = Set.copyOf(loinc);
      answers = List.copyOf(answers);
    }
  }

  /**
   * One answer that can be chosen.
   *
   * @param number its ordinal value, or the number that it is
   */
  record Answer(@Nullable String code, @Nullable Integer number, String label) {}
}
