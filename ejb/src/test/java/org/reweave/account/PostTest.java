package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the mails that the portal itself writes to people. */
class PostTest {
  private static final String ADDRESS = "uma.lind@mail.example";
  private static final String CODE = "482913";

  /** Stems of what would tell a reader over the shoulder what kind of place this is. */
  private static final List<String> TELLING =
      List.of(
          "abus",
          "appointment",
          "case",
          "caso",
          "cita",
          "client",
          "clinic",
          "clínic",
          "consult",
          "couns",
          "couple",
          "family",
          "familia",
          "flag",
          "health",
          "homework",
          "marriage",
          "matrimonio",
          "pacient",
          "pareja",
          "partner",
          "patient",
          "question",
          "cuestion",
          "relation",
          "relaci",
          "riesgo",
          "risk",
          "safety",
          "salud",
          "screening",
          "segur",
          "session",
          "sesión",
          "tarea",
          "terap",
          "therap",
          "treat",
          "violen");

  private final Post post = new Post();

  @BeforeEach
  void knowsThePortal() {
    post.portalUrl = "https://portal.example/reweave";
  }

  @Test
  void somethingWaitsIsSaidInTheLanguageOfTheReaderWithWhereToLook() {
    assertThat(post.somethingWaits(ADDRESS, "en"))
        .isEqualTo(
            new Letter(
                ADDRESS,
                "",
                "Something waits in Reweave",
                """
                Something waits for you in Reweave. Sign in to see it:

                https://portal.example/reweave/
                """));
    assertThat(post.somethingWaits(ADDRESS, "es"))
        .isEqualTo(
            new Letter(
                ADDRESS,
                "",
                "Algo espera en Reweave",
                """
                Algo espera en Reweave. Entra para verlo:

                https://portal.example/reweave/
                """));
  }

  @Test
  void aCodeComesWithHowLongItLastsAndNothingThatNamesThePlace() {
    var english = post.code(ADDRESS, "en", CODE);
    var spanish = post.code(ADDRESS, "es", CODE);

    assertThat(english.text()).contains(CODE, "15 minutes").doesNotContain("minutos");
    assertThat(spanish.text()).contains(CODE, "15 minutos").doesNotContain("minutes");
    for (var letter : List.of(english, spanish)) {
      assertThat(letter.subject()).doesNotContain(CODE);
      assertThat(words(letter)).doesNotContain("reweave", "http", "portal", "www");
    }
  }

  @Test
  void whatIsSentToAnAddressThatWasLeftDoesNotNameTheOneTaken() {
    for (var language : List.of("en", "es")) {
      var letter = post.moved("old@mail.example", language);

      assertThat(letter.address()).isEqualTo("old@mail.example");
      assertThat(words(letter)).doesNotContain("@", "http");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void allTellNothingOfThePersonOrOfWhatKindOfPlaceTheyComeFrom(String language) {
    assertThat(all(language))
        .allSatisfy(
            letter -> {
              assertThat(letter.address()).isEqualTo(ADDRESS);
              assertThat(letter.senderName()).isEmpty();
              assertThat(words(letter))
                  .doesNotContain(TELLING)
                  .doesNotContain("uma", "lind", "@", "null", "{", "%");
            });
  }

  @Test
  void noneIsTheSameInBothLanguages() {
    var spanish = all("es").iterator();

    assertThat(all("en"))
        .allSatisfy(
            english -> {
              var other = spanish.next();
              assertThat(english.subject()).isNotBlank().isNotEqualTo(other.subject());
              assertThat(english.text()).isNotBlank().isNotEqualTo(other.text());
            });
  }

  private List<Letter> all(String language) {
    return List.of(
        post.somethingWaits(ADDRESS, language),
        post.code(ADDRESS, language, CODE),
        post.moved(ADDRESS, language));
  }

  private static String words(Letter letter) {
    return (letter.subject() + ' ' + letter.text()).toLowerCase(Locale.ROOT);
  }
}
