package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the clinic keeps of its staff beside the account. */
class StaffRecordIT {
  private static final String SAM = "a1000000-0000-4000-8000-000000000003";
  private static final String TARA = "/accounts/a1000000-0000-4000-8000-000000000004/staff";
  private static final String ALEX = "/accounts/a1000000-0000-4000-8000-000000000011/staff";

  @Test
  void credentialsLicenceAndSupervisorAreKept() {
    var record =
        Map.of(
            "credentials",
            "LMFT",
            "licence",
            "12345",
            "licensedUntil",
            "2030-06-30",
            "supervisor",
            SAM);

    ADA.put(TARA, record).expect(204);

    var kept = ADA.get(TARA).expect(200).json();
    record.forEach((field, value) -> assertThat(kept.path(field).asText()).isEqualTo(value));
  }

  @Test
  void nobodySupervisesThemselvesAndOnlySupervisorsDo() {
    for (var other : new String[] {TARA.substring(10, 46), ALEX.substring(10, 46)}) {
      var record = new HashMap<>(Map.of("credentials", "", "licence", "", "supervisor", other));
      assertThat(ADA.put(TARA, record).expectProblem(400).wrongFields())
          .containsExactly("supervisor");
    }
    assertThat(
            ADA.put(TARA, Map.of("credentials", "x".repeat(81), "licence", ""))
                .expectProblem(400)
                .wrongFields())
        .containsExactly("credentials");
  }

  @Test
  void aClientHasNone() {
    ADA.get(ALEX).expectProblem(404);
  }
}
