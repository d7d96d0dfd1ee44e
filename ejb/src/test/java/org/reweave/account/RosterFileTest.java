package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.platform.Invalid;

class RosterFileTest {
  private static final String HEAD = "givenName,familyName,email,roles\n";

  @Test
  void readsColumnsInAnyOrderAndQuotedNames() {
    var lines =
        RosterFile.read(
            "roles,email,familyName,givenName\n"
                + "therapist;supervisor,kim@clinic.example,\"Ash, Jr.\",Kim\n");

    assertThat(lines)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.number()).isEqualTo(2);
              assertThat(line.name()).isEqualTo("Kim Ash, Jr.");
              assertThat(line.roles()).containsExactlyInAnyOrder("therapist", "supervisor");
              assertThat(line.problems()).isEmpty();
            });
  }

  @Test
  void namesWhatIsToBeMendedInEachLineAndGoesOn() {
    var lines =
        RosterFile.read(
            HEAD
                + "Kim,,kim,client\n"
                + "Lee,Bo,lee@clinic.example,therapist\n"
                + "Ann,Day,LEE@clinic.example,administrator\n");

    assertThat(lines.get(0).problems())
        .extracting(Invalid.Problem::field)
        .containsExactly("familyName", "email", "roles");
    assertThat(lines.get(1).problems()).isEmpty();
    assertThat(lines.get(2).problems()).extracting(Invalid.Problem::code).containsExactly("double");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        HEAD,
        "name,email\nKim,kim@clinic.example\n",
        HEAD + "Kim,Ash\n",
        HEAD + "\"Kim,Ash,,therapist\n"
      })
  void refusesWhatIsNoSuchList(String csv) {
    assertThatThrownBy(() -> RosterFile.read(csv))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.problems())
                    .extracting(Invalid.Problem::field)
                    .containsExactly("file"));
  }

  @Test
  void refusesMoreThanFiveHundredPeople() {
    assertThatThrownBy(() -> RosterFile.read(HEAD + "Kim,Ash,,therapist\n".repeat(501)))
        .isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\tx"})
  void noSpreadsheetTakesAnExportedTextForAFormula(String text) {
    assertThat(Roster.plain(text)).isEqualTo("'" + text);
  }
}
