package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.reweave.platform.Invalid;

class NewClinicTest {
  @Test
  void takesAPersonWithTheAddressInAngles() {
    var clinic =
        NewClinic.of(
            " Harbour ", "Europe/Madrid", "US-CA", " Ada van der Berg <ada@clinic.example> ");

    assertThat(clinic.name()).isEqualTo("Harbour");
    assertThat(clinic.zone().getId()).isEqualTo("Europe/Madrid");
    assertThat(clinic.administrator().givenName()).isEqualTo("Ada");
    assertThat(clinic.administrator().familyName()).isEqualTo("van der Berg");
    assertThat(clinic.administrator().email()).isEqualTo("ada@clinic.example");
  }

  @Test
  void namesEachSettingToMend() {
    assertThatThrownBy(() -> NewClinic.of(" ", "Nowhere/At all", "California", "ada"))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.problems())
                    .extracting(Invalid.Problem::field)
                    .containsExactly(
                        "REWEAVE_NEW_CLINIC",
                        "REWEAVE_NEW_CLINIC_ZONE",
                        "REWEAVE_NEW_CLINIC_JURISDICTION",
                        "REWEAVE_NEW_CLINIC_ADMINISTRATOR"));
  }
}
