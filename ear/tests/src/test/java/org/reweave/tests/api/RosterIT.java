package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.stream;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Staff brought in by a list, and the accounts taken out as one. */
class RosterIT {
  private static final String HEAD = "givenName,familyName,email,roles\n";
  private static final String IRIS = "Iris,Moor,iris.moor@clinic.example,therapist supervisor\n";

  @Test
  void aListIsLookedThroughAndThenInvitesWhoIsNotThereYet() {
    var list = HEAD + IRIS + "Tara,Therapist,TARA.therapist@clinic.example,therapist\n";

    assertThat(outcomes(send("/roster/check", list))).containsExactly("INVITED", "THERE");
    assertThat(named("Iris Moor")).isEmpty();

    assertThat(send("/roster", list).expect(200).json().path("invited").asInt()).isOne();
    assertThat(named("Iris Moor")).containsExactly("PENDING");
    assertThat(outcomes(send("/roster", list))).containsExactly("THERE", "THERE");
    assertThat(named("Iris Moor")).hasSize(1);
  }

  @Test
  void aLineToMendKeepsEverybodyOut() {
    var list = HEAD + "Jon,Vale,jon.vale@clinic.example,therapist\nLea,,lea,client\n";

    assertThat(send("/roster", list).expectProblem(400).wrongFields())
        .containsExactly("lines[3].familyName", "lines[3].email", "lines[3].roles");
    assertThat(named("Jon Vale")).isEmpty();
  }

  @Test
  void theExportNamesEverybodyOfTheClinicAndNobodyElse() {
    var csv = ADA.get("/roster").expect(200).text();

    assertThat(csv).startsWith("name,email,kind,roles,state,enabled,since");
    assertThat(csv.lines().filter(l -> l.startsWith("Tara "))).hasSize(1);
    assertThat(csv).contains("Alex ").doesNotContain("Nora", "Gray");
  }

  private static Answer send(String path, String csv) {
    return ADA.send("POST", path, BodyPublishers.ofString(csv), "Content-Type", "text/csv");
  }

  private static List<String> outcomes(Answer answer) {
    return stream(answer.expect(200).json().path("rows"))
        .map(row -> row.path("outcome").asText())
        .toList();
  }

  private static List<String> named(String name) {
    return ADA.get("/accounts?limit=200").expect(200).items().stream()
        .filter(a -> a.path("displayName").asText().equals(name))
        .map(a -> a.path("state").asText().replace("INVITED", "PENDING"))
        .toList();
  }
}
