package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cases of one's own, of family and friends, and every way into them. */
class KeptOffIT {
  private static final String ID = "a1000000-0000-4000-8000-0000000000";
  private static final String SAM_ID = ID + "03";
  private static final String TARA_ID = ID + "04";
  private static final String THEO_ID = ID + "05";

  @Test
  void whoIsKeptOffLeavesAtOnceAndTheSupervisorLeads() {
    var couple = Steps.openCouple(THEO);

    shut(couple, THEO_ID);

    THEO.get(couple.path()).expectProblem(404);
    THEO.get(couple.path() + "/red-flags").expectProblem(404);
    assertThat(SAM.get(couple.path()).expect(200).field("relation")).isEqualTo("LEAD");
    var kept = ADA.get(couple.path() + "/kept-off").expect(200).items();
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().path("staffId").asText()).isEqualTo(THEO_ID);
    assertThat(kept.getFirst().size()).as("no reason").isEqualTo(3);
    ADA.put(couple.path() + "/kept-off/" + THEO_ID, Map.of()).expectProblem(409);
  }

  @Test
  void neitherTheLeadNorAnAdministratorPutsThemOnTheTeam() {
    var couple = Steps.openCouple(THEO);
    shut(couple, TARA_ID);
    for (var caller : List.of(THEO, ADA)) {
      assertThat(put(caller, couple, "CO_THERAPIST").expectProblem(400).wrongFields())
          .containsExactly("members[1].staffId");
    }
    THEO.post(
            "/caseload/handover",
            Map.of(
                "to",
                TARA_ID,
                "cases",
                List.of(Map.of("caseId", couple.caseId(), "note", "Yours from now on."))))
        .expectProblem(400);
    TARA.get(couple.path()).expectProblem(404);
  }

  @Test
  void noEmergencyOpensItToThemAndOneThatIsOpenEnds() {
    var couple = Steps.openCouple(THEO, "Nikoline", "Ottokar");
    try (var now = SignedInAt.now()) {
      var tara = now.as("tara.therapist");
      tara.post("/emergencies", Bodies.emergency(couple)).expect(201);
      tara.get(couple.path()).expect(200);

      shut(couple, TARA_ID);

      tara.get(couple.path()).expectProblem(404);
    }
    try (var again = SignedInAt.now()) {
      var tara = again.as("tara.therapist");
      tara.post("/emergencies", Bodies.emergency(couple)).expectProblem(404);
      assertThat(tara.post("/emergencies/search", Map.of("q", "Nikoline")).expect(200).items())
          .isEmpty();
    }
  }

  @Test
  void aLeadWithNobodyElseOnTheTeamIsNamedInsteadOfLeavingTheCaseAlone() {
    var couple = Steps.openCouple(THEO);
    var etag = THEO.get(couple.path()).expect(200).header("ETag");
    var alone = Map.of("members", List.of(Map.of("staffId", THEO_ID, "relation", "LEAD")));
    THEO.put(couple.path() + "/members", alone, "If-Match", etag).expect(204);

    assertThat(ADA.put(couple.path() + "/kept-off/" + THEO_ID, Map.of()).expectProblem(409).text())
        .contains("leads-alone");

    THEO.get(couple.path()).expect(200);
  }

  @Test
  void whatWasLiftedLetsThemBePutOnTheTeamAgainAndNobodyLiftsItForThemselves() {
    var couple = Steps.openCouple(THEO);
    shut(couple, TARA_ID);
    shut(couple, ID + "01");
    var path = couple.path() + "/kept-off/";
    ADA.send("DELETE", path + ID + "01", noBody()).expectProblem(409);
    ADA.send("DELETE", path + TARA_ID, noBody()).expect(204);
    ADA.send("DELETE", path + TARA_ID, noBody()).expectProblem(404);

    put(THEO, couple, "CO_THERAPIST").expect(204);

    TARA.get(couple.path()).expect(200);
  }

  @Test
  void onlyColleaguesAreKeptOff() {
    var couple = Steps.openCouple(THEO);
    for (var nobody : List.of(couple.first(), ID + "06")) {
      ADA.put(couple.path() + "/kept-off/" + nobody, Map.of()).expectProblem(400);
    }
  }

  private static void shut(Steps.Couple couple, String staffId) {
    ADA.put(couple.path() + "/kept-off/" + staffId, Map.of()).expect(204);
  }

  /** Asks for Tara beside the others. */
  private static Answer put(Caller caller, Steps.Couple couple, String relation) {
    var version =
        caller == ADA
            ? ADA.get("/cases?limit=200").expect(200).items().stream()
                .filter(c -> c.path("caseId").asText().equals(couple.caseId()))
                .map(c -> c.path("version").asText())
                .findFirst()
                .orElseThrow()
            : "";
    var etag =
        caller == ADA ? '"' + version + '"' : caller.get(couple.path()).expect(200).header("ETag");
    var members =
        List.of(
            Map.of("staffId", THEO_ID, "relation", "LEAD"),
            Map.of("staffId", TARA_ID, "relation", relation),
            Map.of("staffId", SAM_ID, "relation", "SUPERVISOR"));
    return caller.put(couple.path() + "/members", Map.of("members", members), "If-Match", etag);
  }
}
