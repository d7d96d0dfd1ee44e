package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a supervisor sees of the flags in the cases that they supervise. */
class BoardIT {
  private static final String THEOS_ID = "a1000000-0000-4000-8000-000000000005";
  private static final List<String> SEVERITIES = List.of("CRITICAL", "HIGH", "MODERATE", "LOW");

  @Test
  void theGravestComesFirstThenWhatIsDueFirstAndEachOnceWhateverThePagesSize() {
    raise();
    var whole = SAM.get("/safety-board?limit=200").expect(200).items();
    var paged = new ArrayList<String>();
    var path = "/safety-board?limit=2";
    for (var next = path; next != null; ) {
      var page = SAM.get(next).expect(200);
      page.items().forEach(f -> paged.add(f.path("flagId").asText()));
      var cursor = page.json().path("next");
      next = cursor.isNull() ? null : path + "&cursor=" + cursor.asText();
    }

    assertThat(whole).hasSizeGreaterThan(2);
    assertThat(whole.stream().map(BoardIT::urgency)).isSorted();
    assertThat(paged).containsExactlyElementsOf(ids(whole));
  }

  private static String urgency(JsonNode flag) {
    return SEVERITIES.indexOf(flag.path("severity").asText()) + flag.path("dueAt").asText();
  }

  @Test
  void aFlagIsShownWithWhoLeadsTheCaseAndOfSupervisedCasesAlone() {
    var couple = raise();
    var flags = ids(Steps.flags(THEO, couple));

    var theos = SAM.get("/safety-board?limit=200&lead=" + THEOS_ID).expect(200).items();
    assertThat(theos).allSatisfy(f -> assertThat(f.path("lead").asText()).startsWith("Theo"));
    assertThat(ids(theos)).containsAll(flags);

    var board = new HashSet<>(ids(SAM.get("/safety-board?limit=200").expect(200).items()));
    var elsewhere = Steps.openCouple(NORA);
    Steps.enter(NORA, elsewhere, elsewhere.first(), "PHQ-9", Steps.phq9("0", "1")).expect(201);
    assertThat(new HashSet<>(ids(SAM.get("/safety-board?limit=200").expect(200).items())))
        .isEqualTo(board);
  }

  @Test
  void whatIsNotOverdueIsLeftOutWhereTheOverdueIsAskedFor() {
    var flags = ids(Steps.flags(THEO, raise()));

    var overdue = SAM.get("/safety-board?limit=200&overdue=true").expect(200).items();
    assertThat(ids(overdue)).doesNotContainAnyElementsOf(flags);
    assertThat(overdue).allSatisfy(f -> assertThat(f.path("overdue").asBoolean()).isTrue());
  }

  @Test
  void eachTherapistHasTheirCountsAndEachMonthItsFigures() {
    raise();
    var open = theo("open");
    var raised = thisMonth(f -> f.path("raised").asInt());
    var inTime = thisMonth(f -> f.path("inTime").asInt());

    var flag = ids(Steps.flags(THEO, raise())).getFirst();
    assertThat(theo("open")).isEqualTo(open + 1);
    assertThat(thisMonth(f -> f.path("raised").asInt())).isEqualTo(raised + 1);
    assertThat(thisMonth(f -> f.path("inTime").asInt())).isEqualTo(inTime);

    var falseAlarms = thisMonth(f -> f.path("falseAlarms").asInt());
    for (var step : List.of("acknowledgement", "assessment", "plan")) {
      THEO.post("/red-flags/" + flag + "/" + step, Map.of("text", "Seen alone.")).expect(200);
    }
    var closing = Map.of("text", "A slip of the pen.", "falseAlarm", true);
    THEO.post("/red-flags/" + flag + "/closure", closing).expect(200);
    assertThat(thisMonth(f -> f.path("falseAlarms").asInt())).isEqualTo(falseAlarms + 1);
    assertThat(theo("open")).isEqualTo(open);
    assertThat(thisMonth(f -> f.path("inTime").asInt())).isEqualTo(inTime + 1);
    assertThat(figures().getFirst().path("hoursToClose").isNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?cursor=bm9uc2Vuc2U", "?limit=0", "/figures?months=25"})
  void whatCannotBeAskedForIsRefusedAtItsField(String query) {
    assertThat(SAM.get("/safety-board" + query).expectProblem(400).wrongFields()).hasSize(1);
  }

  /** A case of Theo's, which Sam supervises, with one flag of severity HIGH. */
  private static Steps.Couple raise() {
    var couple = Steps.openCouple(THEO);
    Steps.enter(THEO, couple, couple.first(), "PHQ-9", Steps.phq9("0", "1")).expect(201);
    return couple;
  }

  private static int theo(String count) {
    return SAM.get("/safety-board/therapists").expect(200).items().stream()
        .filter(t -> t.path("leadId").asText().equals(THEOS_ID))
        .mapToInt(t -> t.path(count).asInt())
        .sum();
  }

  private static int thisMonth(ToIntFunction<JsonNode> count) {
    return figures().stream().mapToInt(count).sum();
  }

  /** Of this month and severity HIGH. */
  private static List<JsonNode> figures() {
    return SAM.get("/safety-board/figures?months=1").expect(200).items().stream()
        .filter(f -> f.path("severity").asText().equals("HIGH"))
        .toList();
  }

  private static List<String> ids(List<JsonNode> flags) {
    return flags.stream().map(f -> f.path("flagId").asText()).toList();
  }
}
