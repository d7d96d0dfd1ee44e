package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.PAULA;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** Whoever is refused leaves a trace, wherever the refusal came from. */
class RefusalIT {
  private static final Caller BLAIR = Caller.as("blair.client");
  private static final String BLAIR_ID = "a1000000-0000-4000-8000-000000000012";

  @Test
  void aPageThatTheServerRefusesIsOnRecord() {
    visit("/staff/caseload", 403);

    assertThat(refusals()).contains("portal GET /reweave/staff/caseload");
  }

  @Test
  void aDocumentOfSomebodyElseIsOnRecord() {
    visit("/me/report.pdf?id=" + UUID.randomUUID(), 404);

    assertThat(refusals()).contains("portal GET /reweave/me/report.pdf");
  }

  @Test
  void aRefusedCallIsOnRecord() {
    BLAIR.get("/caseload").expectProblem(403);

    assertThat(refusals()).anyMatch(what -> what.startsWith("GET /caseload"));
  }

  private static void visit(String page, int status) {
    var address = URI.create(Running.stack().portalUrl() + page);
    BLAIR.send("GET", address, noBody()).expect(status);
  }

  /** What Blair was refused, the latest first. */
  private static List<String> refusals() {
    return PAULA.get("/audit?limit=200&actor=" + BLAIR_ID).expect(200).items().stream()
        .filter(event -> event.path("outcome").asText().equals("REFUSED"))
        .map((JsonNode event) -> event.path("objectType").asText())
        .toList();
  }
}
