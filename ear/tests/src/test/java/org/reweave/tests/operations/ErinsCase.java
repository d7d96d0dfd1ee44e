package org.reweave.tests.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo's case of Erin and Finn, whom Theo treats.
 *
 * @param path below the API
 * @param row of the caseload
 */
record ErinsCase(String path, JsonNode row) {
  static final String INTAKE = "TRUST_SAFETY_INTAKE";

  static ErinsCase of(Person theo) throws IOException, InterruptedException {
    for (var row : theo.get("/caseload").path("items")) {
      if (row.path("members").toString().contains("Erin")) {
        return new ErinsCase("/cases/" + row.path("caseId").asText(), row);
      }
    }
    throw new AssertionError("Theo treats Erin in the demo");
  }

  /** Has Erin asked our intake, and returns the screening. */
  String askErin(Person theo) throws IOException, InterruptedException {
    for (var member : theo.get(path).path("members")) {
      if (member.path("displayName").asText().startsWith("Erin")) {
        var order = Map.of("clientId", member.path("clientId").asText(), "instrument", INTAKE);
        return theo.send("POST", path + "/screenings", order).path("screeningId").asText();
      }
    }
    throw new AssertionError("Erin is in that case");
  }

  /** An answer to each item of our intake: the first of these that it offers, else its last. */
  static Map<String, String> answers(Person staff, List<String> preferred)
      throws IOException, InterruptedException {
    var answers = new HashMap<String, String>();
    for (var item : staff.get("/instruments/" + INTAKE).path("items")) {
      var values = item.path("options").findValuesAsText("value");
      if (!values.isEmpty()) {
        answers.put(
            item.path("key").asText(),
            preferred.stream().filter(values::contains).findFirst().orElseGet(values::getLast));
      }
    }
    return answers;
  }
}
