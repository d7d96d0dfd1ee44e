package org.reweave.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client allowed, as the client sees it. The code word and who must not know are never shown
 * again: somebody may stand behind the client and ask to see this page.
 *
 * @param confirmedAt when; null before the first time
 * @param due whether it is to be confirmed, for the first time or again
 * @param channels with all other fields as {@link NewSafeContact} takes them
 */
public record OwnSafeContact(
    @Nullable Instant confirmedAt,
    boolean due,
    List<Channel> channels,
    String mail,
    String phone,
    List<DayOfWeek> days,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    boolean voiceMail,
    String senderName,
    boolean news,
    Reminder reminder,
    String visitTitle) {

  /** Before the client has said anything. */
  static final OwnSafeContact NONE =
      new OwnSafeContact(
          null,
          true,
          List.of(),
          "",
          "",
          List.of(),
          null,
          null,
          false,
          "",
          false,
          Reminder.NONE,
          "");

  static OwnSafeContact of(SafeContact contact, Allowed allowed, boolean due) {
    Optional<ContactHours> hours = allowed.hours();
    return new OwnSafeContact(
        contact.confirmedAt,
        due,
        allowed.channels(),
        allowed.mail(),
        allowed.phone(),
        hours.map(h -> h.days().stream().sorted().toList()).orElse(List.of()),
        hours.map(ContactHours::from).orElse(null),
        hours.map(ContactHours::to).orElse(null),
        allowed.voiceMail(),
        allowed.senderName(),
        allowed.news(),
        allowed.reminder(),
        allowed.visitTitle());
  }
}
