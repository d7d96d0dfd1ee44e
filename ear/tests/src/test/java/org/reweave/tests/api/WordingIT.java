package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.ALEX;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinic loads the wording of a questionnaire; the texts here are invented. */
class WordingIT {
  private static final List<String> PHQ2 = List.of("44250-9", "44255-8");
  private static final List<String> GAD2 = List.of("69725-0", "68509-9");

  @Test
  void aLoadedQuestionnaireIsAnsweredInTheClinicsWordsAndInThisClinicAlone() {
    var couple = Steps.demoCouple(TARA, "Alex", "Blair");
    TARA.post(couple.path() + "/screenings", assignment(couple, "PHQ-2")).expectProblem(409);

    var loaded = load("PHQ-2", "", questionnaire("Invented", PHQ2)).expect(200).json();

    assertThat(loaded.path("matched").asInt()).isEqualTo(2);
    assertThat(loaded.path("refused")).isEmpty();
    assertThat(loaded.path("version").asInt()).isEqualTo(1);
    assertThat(text(ALEX, "PHQ-2")).isEqualTo("Invented 0");
    assertThat(text(NORA, "PHQ-2")).isEqualTo("null");
    var screening = Steps.assign(TARA, couple, couple.first(), "PHQ-2");
    Steps.submit(ALEX, screening, Map.of("PHQ2_1", "1", "PHQ2_2", "2"));
    var result =
        TARA.get(couple.path() + "/screenings").expect(200).items().stream()
            .filter(s -> s.path("screeningId").asText().equals(screening))
            .findFirst()
            .orElseThrow();
    assertThat(result.path("score").path("total").asInt()).isEqualTo(3);
    assertThat(result.path("wording").asInt()).isEqualTo(1);
  }

  @Test
  void theSameFileChangesNothingAndAnotherWordingIsAnotherVersion() {
    int first = version(load("GAD-2", "", questionnaire("First", GAD2)));

    assertThat(version(load("GAD-2", "", questionnaire("First", GAD2)))).isEqualTo(first);
    assertThat(version(load("GAD-2", "", questionnaire("Second", GAD2)))).isEqualTo(first + 1);
  }

  @Test
  void scoresOfDifferentWordingsAndOfPaperAreNeverJoined() {
    var couple = Steps.demoCouple(TARA, "Alex", "Blair");
    answered(couple, questionnaire("Once", GAD2), "0");
    var onPaper = Map.of("GAD2_1", "2", "GAD2_2", "2");
    Steps.enter(TARA, couple, couple.first(), "GAD-2", onPaper).expect(201);
    answered(couple, questionnaire("Again", GAD2), "3");

    var progress = TARA.get(couple.path() + "/progress").expect(200).json();
    var measures =
        stream(progress.path("clients").path(0).path("measures"))
            .filter(m -> m.path("instrument").asText().equals("GAD-2"))
            .toList();

    assertThat(measures).hasSize(3).allMatch(m -> m.path("points").size() == 1);
    assertThat(measures).allMatch(m -> m.path("reliableChange").isNull());
    assertThat(measures.stream().map(m -> m.path("wording").asText())).doesNotHaveDuplicates();
    assertThat(measures.stream().map(m -> m.path("title").asText())).doesNotHaveDuplicates();
  }

  private static void answered(Steps.Couple couple, Object wording, String option) {
    load("GAD-2", "", wording).expect(200);
    var screening = Steps.assign(TARA, couple, couple.first(), "GAD-2");
    Steps.submit(ALEX, screening, Map.of("GAD2_1", option, "GAD2_2", option));
  }

  @Test
  void whatIsMatchedByItsPlaceAloneIsKeptOnlyOnceConfirmed() {
    var file = questionnaire("Placed", List.of("X-1", "X-2", "X-3", "X-4"));

    var asked = load("PHQ-4", "", file).expect(200).json();
    assertThat(asked.path("orderToConfirm").asBoolean()).isTrue();
    assertThat(asked.path("version").isNull()).isTrue();
    assertThat(text(TARA, "PHQ-4")).isEqualTo("null");

    assertThat(version(load("PHQ-4", "?orderConfirmed=true", file))).isEqualTo(1);
    assertThat(text(TARA, "PHQ-4")).isEqualTo("Placed 0");
  }

  @Test
  void aTurnedScaleIsSeenAndAFlagReadsAsItsClientReadIt() {
    var file = questionnaire("Asked", List.of("PVS_1", "PVS_2", "PVS_3"), List.of(1, 0));

    var asked = load("PVS", "?licence=Contract", file).expect(200).json();
    assertThat(asked.path("orderToConfirm").asBoolean()).isTrue();
    var safeNow = asked.path("matches").path(1).path("answers").path(0);
    assertThat(safeNow.path("ours").asText()).isEqualTo("Yes");
    assertThat(safeNow.path("score").asInt()).isZero();
    assertThat(safeNow.path("theirs").asText()).isEqualTo("Answer 1");

    load("PVS", "?licence=Contract&orderConfirmed=true", file).expect(200);
    var couple = Steps.demoCouple(TARA, "Alex", "Blair");
    var screening = Steps.assign(TARA, couple, couple.first(), "PVS");
    Steps.submit(ALEX, screening, Map.of("PVS_1", "no", "PVS_2", "no", "PVS_3", "no"));
    var flag =
        Steps.flags(TARA, couple).stream()
            .filter(f -> f.path("code").asText().equals("PVS"))
            .findFirst()
            .orElseThrow();
    var evidence = TARA.get("/red-flags/" + flag.path("flagId").asText()).expect(200).json();
    assertThat(evidence.path("evidence").path(0).path("answer").asText()).isEqualTo("Answer 0");
  }

  @Test
  void anotherLicenceThanOursIsDeclaredFirst() {
    var file = questionnaire("Any", List.of("DTS_1"));

    assertThat(load("DTS", "", file).expectProblem(400).wrongFields()).containsExactly("licence");
    var refused = load("DTS", "?licence=Contract", file).expect(200).json().path("refused");
    assertThat(stream(refused).map(r -> r.path("code").asText())).contains("missing");
  }

  @ParameterizedTest
  @CsvSource({"TRUST_CHECKIN, 409", "ORS, 409", "NOTHING, 404"})
  void onlyWhatHasQuestionsOfOthersCanBeWorded(String key, int status) {
    load(key, "?licence=Contract", questionnaire("Any", PHQ2)).expectProblem(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"resourceType\": \"Patient\"}",
        "{\"resourceType\": \"Questionnaire\", \"resourceType\": \"Questionnaire\"}",
        "{\"resourceType\": \"Questionnaire\", \"item\": [{\"answerValueSet\":"
            + " \"http://x.example\"}]}",
        "{\"resourceType\": \"Questionnaire\", \"title\": \"<script>\"}",
        "nothing"
      })
  void aHostileFileIsRefusedAsAWhole(String file) {
    assertThat(load("PHQ-9", "", file).expectProblem(400).wrongFields())
        .containsExactly("questionnaire");
  }

  private static Map<String, Object> assignment(Steps.Couple couple, String instrument) {
    return Map.of("clientId", couple.first(), "instrument", instrument);
  }

  private static Answer load(String key, String query, Object file) {
    return ADA.put("/instruments/" + key + "/wording" + query, file);
  }

  private static int version(Answer answer) {
    return answer.expect(200).json().path("version").asInt();
  }

  private static String text(Caller caller, String key) {
    return caller
        .get("/instruments/" + key)
        .expect(200)
        .json()
        .path("items")
        .path(0)
        .path("text")
        .asText();
  }

  /** A questionnaire of invented texts with four answers to each question. */
  private static Map<String, Object> questionnaire(String words, List<String> codes) {
    return questionnaire(words, codes, List.of(0, 1, 2, 3));
  }

  private static Map<String, Object> questionnaire(
      String words, List<String> codes, List<Integer> numbers) {
    var items =
        codes.stream()
            .map(
                code -> {
                  var item = new LinkedHashMap<String, Object>();
                  item.put("linkId", "q-" + code);
                  item.put("type", "choice");
                  item.put("text", words + " " + codes.indexOf(code));
                  item.put("code", List.of(Map.of("system", "http://loinc.org", "code", code)));
                  item.put("answerOption", numbers.stream().map(WordingIT::option).toList());
                  return item;
                })
            .toList();
    return Map.of("resourceType", "Questionnaire", "status", "active", "item", items);
  }

  private static Map<String, Object> option(int number) {
    return Map.of(
        "valueCoding",
        Map.of(
            "display",
            "Answer " + number,
            "extension",
            List.of(
                Map.of(
                    "url",
                    "http://hl7.org/fhir/StructureDefinition/ordinalValue",
                    "valueDecimal",
                    number))));
  }
}
