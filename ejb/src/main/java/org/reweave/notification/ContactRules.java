package org.reweave.notification;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reweave.account.MailAddress;
import org.reweave.platform.Invalid;
import org.reweave.platform.Invalid.Problem;

/** What of a client's word on being reached can be kept, and what is to be mended. */
final class ContactRules {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TEXT = 1000;
  private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()/.-]{4,29}");

  private final List<Problem> problems = new ArrayList<>();

  private ContactRules() {}

  /**
   * Checks what was said.
   *
   * @param before what holds so far; empty before the first time
   * @throws Invalid naming every field to mend
   */
  static Allowed check(NewSafeContact said, Optional<Allowed> before) {
    return new ContactRules().checked(said, before);
  }

  private Allowed checked(NewSafeContact said, Optional<Allowed> before) {
    var channels =
        Objects.requireNonNullElse(said.channels(), List.<Channel>of()).stream()
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    if (channels.isEmpty()) {
      mend("channels", "required", "Choose at least one way.");
    }
    var reminder = Objects.requireNonNullElse(said.reminder(), Reminder.NONE);
    boolean news = Boolean.TRUE.equals(said.news());
    if (!channels.contains(Channel.MAIL) && (news || reminder != Reminder.NONE)) {
      mend("channels", "mail-needed", "Choose mail too, or no mail about news and visits.");
    }
    var mail = channels.contains(Channel.MAIL) ? address(said.mail()) : "";
    var calls = channels.contains(Channel.PHONE) || channels.contains(Channel.TEXT);
    var phone = calls ? number(said.phone()) : "";
    var hours =
        channels.equals(List.of(Channel.PORTAL)) || channels.isEmpty()
            ? Optional.<ContactHours>empty()
            : hours(said);
    var allowed =
        new Allowed(
            channels,
            mail,
            phone,
            hours,
            Boolean.TRUE.equals(said.voiceMail()),
            line("senderName", said.senderName()),
            said.codeWord() == null
                ? before.map(Allowed::codeWord).orElse("")
                : line("codeWord", said.codeWord()),
            said.mustNotKnow() == null
                ? before.map(Allowed::mustNotKnow).orElse("")
                : text("mustNotKnow", said.mustNotKnow(), LONGEST_TEXT),
            news,
            reminder,
            line("visitTitle", said.visitTitle()));
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return allowed;
  }

  private String address(@Nullable String entered) {
    var address = MailAddress.of(Objects.requireNonNullElse(entered, ""));
    if (address.isEmpty()) {
      mend("mail", "malformed", "Enter an address like name@example.org.");
    }
    return address.map(MailAddress::text).orElse("");
  }

  private String number(@Nullable String entered) {
    var number = Objects.requireNonNullElse(entered, "").strip();
    if (!PHONE.matcher(number).matches()) {
      mend("phone", "malformed", "Enter a phone number, such as +44 20 7946 0018.");
    }
    return number;
  }

  private Optional<ContactHours> hours(NewSafeContact said) {
    var days =
        Objects.requireNonNullElse(said.days(), List.<DayOfWeek>of()).stream()
            .filter(Objects::nonNull)
            .toList();
    if (days.isEmpty()) {
      mend("days", "required", "Choose at least one day.");
    }
    var from = minute(said.from());
    var to = minute(said.to());
    if (from == null) {
      mend("from", "required", "Enter the hour from which it is safe.");
    }
    if (to == null || from != null && !from.isBefore(to)) {
      mend("to", "out-of-range", "Enter an hour later than the first.");
    }
    return days.isEmpty() || from == null || to == null || !from.isBefore(to)
        ? Optional.empty()
        : Optional.of(new ContactHours(Set.copyOf(days), from, to));
  }

  private static @Nullable LocalTime minute(@Nullable LocalTime time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
  }

  /** Goes into the head of a mail, a calendar or a call: one short line. */
  private String line(String field, @Nullable String entered) {
    var line = text(field, entered, LONGEST_NAME);
    if (line.chars().anyMatch(Character::isISOControl)) {
      mend(field, "malformed", "Keep it on one line.");
    }
    return line;
  }

  private String text(String field, @Nullable String entered, int longest) {
    var text = Objects.requireNonNullElse(entered, "").strip();
    if (text.length() > longest) {
      mend(field, "too-long", "Use " + longest + " characters at most.");
    }
    return text;
  }

  private void mend(String field, String code, String message) {
    problems.add(new Problem(field, code, message));
  }
}
