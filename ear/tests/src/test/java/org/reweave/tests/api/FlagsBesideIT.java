package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.tests.api.Steps.Couple;

/** One conversation may be a step for all flags that the same answers raised. */
class FlagsBesideIT {
  private static final String FACTS = "Seen alone today. Went through all of it.";

  @Test
  void allFlagsOfTheSameAnswersMoveOnWithTheSameWordsAndEachKeepsItsOwnRecord() {
    var couple = alarmed();
    var flags = safety(couple, couple.first());
    var first = flags.getFirst();
    var others = flags.subList(1, flags.size());
    assertThat(others).hasSizeGreaterThan(1);
    assertThat(ids(detail(first).path("beside"))).containsExactlyInAnyOrderElementsOf(ids(others));

    for (var step : List.of("acknowledgement", "assessment", "plan", "monitoring")) {
      take(first, step, ids(others)).expect(200);
    }

    for (var flag : flags) {
      var moved = detail(flag);
      assertThat(moved.path("state").asText()).isEqualTo("MONITORED");
      assertThat(Steps.stream(moved.path("history")).map(done -> done.path("text").asText()))
          .hasSize(4)
          .containsOnly(FACTS);
    }
    assertThat(safety(couple, couple.second()))
        .isNotEmpty()
        .allSatisfy(flag -> assertThat(flag.path("state").asText()).isEqualTo("RAISED"));
  }

  @Test
  void noneMovesOnWhereOneOfThemWaitsForSomethingElse() {
    var couple = alarmed();
    var flags = safety(couple, couple.first());
    var ahead = flags.getLast();
    take(ahead, "acknowledgement", List.of()).expect(200);

    take(flags.getFirst(), "acknowledgement", List.of(id(flags.get(1)), id(ahead)))
        .expectProblem(409);

    assertThat(detail(flags.getFirst()).path("state").asText()).isEqualTo("RAISED");
    assertThat(detail(flags.get(1)).path("state").asText()).isEqualTo("RAISED");
    assertThat(ids(detail(ahead).path("beside"))).isEmpty();
  }

  @Test
  void aFlagOfThePartnersOfAnotherCaseAndOneThatIsNotThereAreAnsweredAlike() {
    var couple = alarmed();
    var elsewhere = Steps.openCouple(TARA);
    Steps.enter(TARA, elsewhere, elsewhere.first(), INTAKE, Steps.alarmingAnswers()).expect(201);
    var strange = Steps.flags(TARA, elsewhere).getFirst();
    var own = safety(couple, couple.first()).getFirst();
    var partners = safety(couple, couple.second()).getFirst();

    var notThere = refusal(own, UUID.randomUUID().toString());

    assertThat(notThere).first().asString().endsWith("not-beside");
    assertThat(refusal(own, id(strange))).isEqualTo(notThere);
    assertThat(refusal(own, id(partners))).isEqualTo(notThere);
    assertThat(detail(own).path("state").asText()).isEqualTo("RAISED");
    assertThat(detail(partners).path("state").asText()).isEqualTo("RAISED");
    assertThat(TARA.get("/red-flags/" + id(strange)).expect(200).json().path("state").asText())
        .isEqualTo("RAISED");
  }

  @Test
  void aSupervisorAcknowledgesAllAndAssessesNone() {
    var couple = alarmed();
    var flags = safety(couple, couple.first());
    var others = ids(flags.subList(1, flags.size()));
    var path = "/red-flags/" + id(flags.getFirst());

    SAM.post(path + "/acknowledgement", Map.of("text", FACTS, "beside", others)).expect(200);
    SAM.post(path + "/assessment", Map.of("text", FACTS, "beside", others)).expectProblem(403);

    assertThat(safety(couple, couple.first()))
        .allSatisfy(flag -> assertThat(flag.path("state").asText()).isEqualTo("ACKNOWLEDGED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "closure", "countersignature"})
  void whatIsWrittenForEachAloneMovesNoOtherOn(String step) {
    var couple = alarmed();
    var flags = safety(couple, couple.first());
    var others = ids(flags.subList(1, flags.size()));
    for (var before : List.of("acknowledgement", "assessment", "plan")) {
      take(flags.getFirst(), before, others).expect(200);
    }

    var mild = flags.stream().filter(f -> !f.path("severity").asText().equals("CRITICAL")).toList();
    take(mild.getFirst(), step, ids(mild.subList(1, mild.size())));

    assertThat(mild.subList(1, mild.size()))
        .isNotEmpty()
        .allSatisfy(
            flag -> {
              assertThat(detail(flag).path("state").asText()).isEqualTo("PLANNED");
              assertThat(detail(flag).path("countersigned").asBoolean()).isFalse();
            });
  }

  /** A couple whose partners both answered in a way that raises flags. */
  private static Couple alarmed() {
    var couple = Steps.openCouple(THEO);
    Steps.enter(THEO, couple, couple.first(), INTAKE, Steps.alarmingAnswers()).expect(201);
    Steps.enter(THEO, couple, couple.second(), INTAKE, Steps.alarmingAnswers()).expect(201);
    return couple;
  }

  private static List<JsonNode> safety(Couple couple, String client) {
    return Steps.flags(THEO, couple).stream()
        .filter(flag -> flag.path("clientId").asText().equals(client))
        .filter(flag -> flag.path("kind").asText().equals("SAFETY"))
        .toList();
  }

  private static Answer take(JsonNode flag, String step, List<String> beside) {
    return THEO.post(
        "/red-flags/" + id(flag) + '/' + step, Map.of("text", FACTS, "beside", beside));
  }

  /** What is said of a flag that cannot move on with this one. */
  private static List<String> refusal(JsonNode flag, String other) {
    var problem = take(flag, "acknowledgement", List.of(other)).expectProblem(409);
    return List.of(problem.field("type"), problem.field("title"), problem.field("detail"));
  }

  private static JsonNode detail(JsonNode flag) {
    return THEO.get("/red-flags/" + id(flag)).expect(200).json();
  }

  private static List<String> ids(JsonNode flags) {
    return ids(Steps.stream(flags).toList());
  }

  private static List<String> ids(List<JsonNode> flags) {
    return flags.stream().map(FlagsBesideIT::id).toList();
  }

  private static String id(JsonNode flag) {
    return flag.path("flagId").asText();
  }
}
