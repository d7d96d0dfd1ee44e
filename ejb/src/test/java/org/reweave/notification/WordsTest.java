package org.reweave.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that a mail to a client may hold. */
class WordsTest {
  private static final Instant AT = Instant.parse("2026-11-24T16:00:00Z");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Stems of what would tell a reader over the shoulder what kind of place this is. */
  private static final List<String> TELLING =
      List.of(
          "abus",
          "appointment",
          "case",
          "cita",
          "clinic",
          "clínic",
          "consult",
          "couns",
          "couple",
          "cuestionario",
          "familia",
          "family",
          "flag",
          "health",
          "homework",
          "husband",
          "marriage",
          "marido",
          "matrimonio",
          "mujer",
          "paciente",
          "pareja",
          "partner",
          "patient",
          "question",
          "relaci",
          "relation",
          "reweave",
          "riesgo",
          "risk",
          "safety",
          "salud",
          "screening",
          "segur",
          "session",
          "sesión",
          "spouse",
          "tarea",
          "terap",
          "therap",
          "treat",
          "trust",
          "confianza",
          "violen",
          "wife",
          "http",
          "www",
          "@");

  @Test
  void areTheseAndNoOthers() {
    assertThat(Words.news("en"))
        .isEqualTo(
            new Words(
                "A note for you",
                "There may be something new for you. Sign in where you usually do.\n"));
    assertThat(Words.news("es"))
        .isEqualTo(
            new Words(
                "Una nota para ti",
                "Puede que haya algo nuevo para ti. Entra por donde sueles hacerlo.\n"));
    assertThat(Words.visit("en"))
        .isEqualTo(
            new Words(
                "A reminder", "You have something planned soon. Sign in where you usually do.\n"));
    assertThat(Words.visit("es"))
        .isEqualTo(
            new Words(
                "Un recordatorio",
                "Tienes algo previsto pronto. Entra por donde sueles hacerlo.\n"));
    assertThat(Words.visit("en", AT, LONDON))
        .isEqualTo(
            new Words(
                "A reminder", "You have something planned on Tuesday 24 November at 16:00.\n"));
    assertThat(Words.visit("es", AT, LONDON))
        .isEqualTo(
            new Words(
                "Un recordatorio",
                "Tienes algo previsto el martes 24 de noviembre a las 16:00.\n"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void tellNobodyWhatKindOfPlaceTheyComeFrom(Words words) {
    var all = (words.subject() + ' ' + words.text()).toLowerCase(Locale.ROOT);

    assertThat(all).doesNotContain(TELLING);
  }

  static Stream<Words> all() {
    return Stream.of("en", "es")
        .flatMap(l -> Stream.of(Words.news(l), Words.visit(l), Words.visit(l, AT, LONDON)));
  }
}
