package org.reweave.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.appointment.MyAppointment;
import org.reweave.appointment.NewAppointment.Mode;

class CalendarFileTest {
  private static final UUID ONE = UUID.fromString("a1000000-0000-4000-8000-000000000011");
  private static final UUID OTHER = UUID.fromString("a1000000-0000-4000-8000-000000000012");
  private static final Instant NOW = Instant.parse("2026-11-22T08:15:00Z");
  private static final List<MyAppointment> VISIT =
      List.of(
          new MyAppointment(
              UUID.fromString("11111111-1111-4111-8111-111111111111"),
              Instant.parse("2026-11-24T16:00:00Z"),
              50,
              Mode.ONLINE));

  @Test
  void holdsATitleAndTwoTimesAndNothingElse() {
    assertThat(CalendarFile.of(ONE, "Appointment", VISIT, NOW).lines())
        .filteredOn(line -> !line.startsWith("UID:"))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Calendar//EN",
            "BEGIN:VEVENT",
            "DTSTAMP:20261122T000000Z",
            "DTSTART:20261124T160000Z",
            "DTEND:20261124T165000Z",
            "SUMMARY:Appointment",
            "CLASS:PRIVATE",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void namesAnAppointmentDifferentlyForEachOfTwoAndAlikeEachTime() {
    assertThat(uid(ONE)).isEqualTo(uid(ONE)).isNotEqualTo(uid(OTHER));
    assertThat(uid(ONE)).doesNotContain("11111111", "a1000000");
  }

  @Test
  void aTitleOfOnesOwnIsWrittenAsCalendarsReadIt() {
    var title = "Reunión, con amigos; y más palabras".repeat(3);

    var file = CalendarFile.of(ONE, title, VISIT, NOW);

    assertThat(file.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(file.replace("\r\n ", ""))
        .contains("SUMMARY:" + title.replace(",", "\\,").replace(";", "\\;") + "\r\n");
  }

  @Test
  void thePlainTitleIsInTheLanguageOfWhoeverReadsIt() {
    assertThat(CalendarFile.plainTitle(Locale.of("es"))).isEqualTo("Cita");
    assertThat(CalendarFile.plainTitle(Locale.of("en"))).isEqualTo("Appointment");
  }

  private static String uid(UUID person) {
    return CalendarFile.of(person, "Appointment", VISIT, NOW)
        .lines()
        .filter(line -> line.startsWith("UID:"))
        .findFirst()
        .orElseThrow();
  }
}
