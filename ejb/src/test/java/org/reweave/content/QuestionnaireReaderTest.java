package org.reweave.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reweave.platform.Invalid;

class QuestionnaireReaderTest {

  @Test
  void readsQuestionsOutOfGroupsWithTheirCodesAndAnswers() {
    var read =
        read(
            """
            {"resourceType": "Questionnaire", "language": "en", "copyright": "A line",
             "text": {"status": "generated"},
             "item": [{"linkId": "g", "type": "group", "text": "Before all", "item": [
               {"linkId": "1", "type": "choice", "text": " First? ",
                "code": [{"system": "http://loinc.org", "code": "44250-9"},
                         {"system": "http://other.example", "code": "X"}],
                "answerOption": [
                  {"valueCoding": {"code": "a", "display": "None",
                    "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue",
                      "valueDecimal": 0}]}},
                  {"valueInteger": 1},
                  {"valueString": "Many"}]}]}]}
            """);

    assertThat(read.language()).isEqualTo("en");
    assertThat(read.copyright()).isEqualTo("A line");
    assertThat(read.intro()).isEqualTo("Before all");
    var question = read.questions().getFirst();
    assertThat(question.text()).isEqualTo("First?");
    assertThat(question.loinc()).containsExactly("44250-9");
    assertThat(question.answers())
        .containsExactly(
            new Questionnaire.Answer("a", 0, "None"),
            new Questionnaire.Answer(null, 1, "1"),
            new Questionnaire.Answer(null, null, "Many"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not-json | {",
        "not-json | []",
        "not-json | {\"resourceType\": \"Questionnaire\"} trailing",
        "doubled-key | {\"resourceType\": \"Questionnaire\", \"a\": 1, \"a\": 2}",
        "not-a-questionnaire | {\"resourceType\": \"Patient\", \"item\": []}",
        "no-questions | {\"resourceType\": \"Questionnaire\", \"item\": [{\"type\": \"display\"}]}",
        "external-reference | {\"item\": [{\"answerValueSet\": \"http://example.org/vs\"}]}",
        "external-reference | {\"contained\": [{\"resourceType\": \"ValueSet\"}]}",
        "external-reference | {\"item\": [{\"modifierExtension\": [{\"url\": \"x\"}]}]}",
        "markup | {\"text\": {\"div\": \"<ScRiPt>alert(1)\"}}",
        "markup | {\"url\": \"javascript:alert(1)\"}",
        "markup | {\"resourceType\": \"Questionnaire\", \"item\": [{\"type\": \"choice\", \"text\":"
            + " \"<b>Bold</b>\"}]}",
        "markup | {\"resourceType\": \"Questionnaire\", \"item\": [{\"type\": \"choice\", \"text\":"
            + " \"Bell \\u0007\"}]}"
      })
  void refusesAHostileFileAsAWhole(String code, String file) {
    assertRefused(file, code);
  }

  @Test
  void refusesWhatIsLargerOrDeeperThanAnyQuestionnaire() {
    assertRefused("[".repeat(25) + "]".repeat(25), "too-deep");
    assertRefused(" ".repeat(QuestionnaireReader.MOST_BYTES + 1), "too-large");
    assertRefused("[" + "1,".repeat(QuestionnaireReader.MOST_VALUES) + "1]", "too-large");
    assertRefused(
        "{\"resourceType\": \"Questionnaire\", \"item\": [{\"type\": \"choice\", \"text\": \""
            + "a".repeat(QuestionnaireReader.LONGEST_TEXT + 1)
            + "\"}]}",
        "too-large");
  }

  private static void assertRefused(String file, String code) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused -> assertThat(refused.problems().getFirst().code()).isEqualTo(code));
  }

  private static Questionnaire read(String file) {
    return QuestionnaireReader.read(file.getBytes(UTF_8));
  }
}
