package org.reweave.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.reweave.appointment.MyAppointment;

/**
 * Writes appointments as iCalendar (RFC 5545): a title and two times. No place, nobody who comes,
 * no word of who made the file.
 */
final class CalendarFile {
  /** Of a line, in bytes, without its end. */
  private static final int LONGEST_LINE = 75;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder file = new StringBuilder();

  private CalendarFile() {}

  /** What an appointment is called in this language where the client has no word of their own. */
  static String plainTitle(Locale language) {
    return language.getLanguage().equals("es") ? "Cita" : "Appointment";
  }

  /**
   * The file.
   *
   * @param person whose it is: both partners' entries of one appointment have ids of their own
   */
  static String of(UUID person, String title, List<MyAppointment> appointments, Instant now) {
    var calendar = new CalendarFile();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Calendar//EN");
    for (var appointment : appointments) {
      calendar.add(person, title, appointment, now);
    }
    calendar.line("END:VCALENDAR");
    return calendar.file.toString();
  }

  private void add(UUID person, String title, MyAppointment appointment, Instant now) {
    var begins = appointment.startsAt();
    var own = (person + "/" + appointment.appointmentId()).getBytes(StandardCharsets.UTF_8);
    line("BEGIN:VEVENT");
    line("UID:" + UUID.nameUUIDFromBytes(own));
    line("DTSTAMP:" + UTC.format(now.truncatedTo(ChronoUnit.DAYS)));
    line("DTSTART:" + UTC.format(begins));
    line("DTEND:" + UTC.format(begins.plus(Duration.ofMinutes(appointment.minutes()))));
    line("SUMMARY:" + escaped(title));
    line("CLASS:PRIVATE");
    line("END:VEVENT");
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\;,])", "\\\\$1");
  }

  /** Longer lines go on in the next, after a blank; no character is cut in two. */
  private void line(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      var character = Character.toString(text.codePointAt(i));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > LONGEST_LINE) {
        file.append("\r\n ");
        bytes = 1;
      }
      file.append(character);
      bytes += size;
    }
    file.append("\r\n");
  }
}
