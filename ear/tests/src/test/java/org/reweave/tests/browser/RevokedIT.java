package org.reweave.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Caller;
import org.reweave.tests.api.Steps;

/** What was taken away is gone at the next request, of pages that are open too. */
class RevokedIT {
  private static final Map<String, String> LEAD =
      Map.of("staffId", "a1000000-0000-4000-8000-000000000005", "relation", "LEAD");
  private static final Map<String, String> SUPERVISOR =
      Map.of("staffId", "a1000000-0000-4000-8000-000000000003", "relation", "SUPERVISOR");
  private static final Map<String, String> TARAS =
      Map.of("staffId", "a1000000-0000-4000-8000-000000000004", "relation", "CO_THERAPIST");
  private static final String PAULAS = "/accounts/a1000000-0000-4000-8000-000000000002";

  @Test
  void whoLeavesATeamFindsNothingByPageFormFileOrInterface() {
    var couple = Steps.openCouple(THEO, "Quill", "Wren");
    var path = "/cases/" + couple.caseId();
    team(path, List.of(LEAD, SUPERVISOR, TARAS));
    try (var tara = Visitor.as("tara.therapist")) {
      var reports = "/staff/reports?case=" + couple.caseId();
      tara.open(reports);
      tara.choose("Report for", "Team record");
      tara.press("Make the report");
      tara.sees("The report is made.");
      var pdf = tara.link("Download").first().getAttribute("href").replaceFirst("^/reweave", "");
      assertThat(tara.fetch(pdf).status()).isEqualTo(200);
      TARA.get(path).expect(200);

      team(path, List.of(LEAD, SUPERVISOR));

      assertThat(tara.fetch(pdf).status()).isEqualTo(404);
      TARA.get(path).expect(404);
      TARA.get(path + "/reports").expect(404);
      tara.isRefusedByForm("Make the report", 404);
      tara.isRefused(reports, 404);
      tara.isRefused("/staff/case?case=" + couple.caseId(), 404);
    }
  }

  @Test
  void whoLosesARoleIsRefusedWithATokenThatStillNamesIt() {
    try (var paula = Visitor.as("paula.privacy")) {
      paula.open("/privacy");
      PAULA.get("/audit").expect(200);

      roles("administrator");
      try {
        paula.isRefused("/privacy", 403);
        PAULA.get("/audit").expect(403);
      } finally {
        roles("privacy-officer");
      }

      paula.page().waitForCondition(RevokedIT::paulaIsBack);
      paula.open("/privacy");
    }
  }

  private static void team(String path, List<Map<String, String>> members) {
    var etag = THEO.get(path).expect(200).header("ETag");
    THEO.put(path + "/members", Map.of("members", members), "If-Match", etag).expect(204);
  }

  private static void roles(String role) {
    var etag = ADA.get(PAULAS).expect(200).header("ETag");
    ADA.patch(PAULAS, Map.of("roles", List.of(role)), "If-Match", etag).expect(200);
  }

  /** Whether Keycloak has heard of it too. */
  private static boolean paulaIsBack() {
    Caller.freshToken("paula.privacy");
    return PAULA.get("/audit").status() == 200;
  }
}
