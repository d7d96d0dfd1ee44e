package org.reweave.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.account.Addresses;
import org.reweave.account.ClientMail;
import org.reweave.account.Letter;
import org.reweave.account.MailAddress;
import org.reweave.appointment.PlannedTimes;
import org.reweave.care.Partners;
import org.reweave.clinic.Clinics;
import org.reweave.platform.Sealer;

/**
 * Lets a mail to a client leave only as that client allows: by mail at all, for this occasion,
 * within the hours, to a mailbox that is nobody else's, as long as the client's word holds. Nothing
 * that a partner said is asked for but whether it is the same mailbox.
 */
@ApplicationScoped
public class ClientLetters implements ClientMail {
  @Inject ContactRepository contacts;
  @Inject Addresses addresses;
  @Inject Partners partners;
  @Inject PlannedTimes times;
  @Inject Clinics clinics;
  @Inject Sealer sealer;
  @Inject Clock clock;

  @Override
  public Answer ask(Addressee to, Occasion occasion, @Nullable UUID about) {
    var now = clock.instant();
    var allowed =
        contacts
            .latest(to.person())
            .filter(c -> contacts.holds(c, now))
            .map(c -> c.open(sealer))
            .filter(a -> a.channels().contains(Channel.MAIL));
    if (allowed.isEmpty()) {
      return new Drop();
    }
    var zone = clinics.hours(to.clinic()).zone();
    var begins = about == null ? Optional.<Instant>empty() : times.of(about);
    var words = words(to, occasion, allowed.get(), begins, zone);
    if (words.isEmpty() || shared(to, allowed.get())) {
      return new Drop();
    }
    var earliest = allowed.get().hours().map(h -> h.earliest(now, zone)).orElse(now);
    if (begins.isPresent() && !earliest.isBefore(begins.get())) {
      return new Drop();
    }
    return earliest.isAfter(now)
        ? new Hold(earliest)
        : new Send(
            new Letter(
                allowed.get().mail(),
                allowed.get().senderName(),
                words.get().subject(),
                words.get().text()));
  }

  @Override
  public Optional<Instant> link(Addressee to, MailAddress address, Instant now) {
    if (readByAPartner(to, address)) {
      return Optional.empty();
    }
    return contacts
        .latest(to.person())
        .map(c -> c.open(sealer))
        .map(said -> linkFrom(said, address, now, clinics.hours(to.clinic()).zone()))
        .orElse(Optional.of(now));
  }

  /** What was said last counts here for as long as nothing else is said: a link is never news. */
  private static Optional<Instant> linkFrom(
      Allowed said, MailAddress address, Instant now, ZoneId zone) {
    var theirs = MailAddress.of(said.mail()).map(MailAddress::mailbox);
    return said.channels().contains(Channel.MAIL)
            && theirs.filter(address.mailbox()::equals).isPresent()
        ? Optional.of(said.hours().map(h -> h.earliest(now, zone)).orElse(now))
        : Optional.empty();
  }

  /** What may be said on this occasion, if anything. */
  private static Optional<Words> words(
      Addressee to, Occasion occasion, Allowed allowed, Optional<Instant> begins, ZoneId zone) {
    return switch (occasion) {
      case NEWS -> allowed.news() ? Optional.of(Words.news(to.language())) : Optional.empty();
      case VISIT ->
          switch (allowed.reminder()) {
            case NONE -> Optional.empty();
            case WITHOUT_TIME -> begins.map(at -> Words.visit(to.language()));
            case WITH_TIME -> begins.map(at -> Words.visit(to.language(), at, zone));
          };
    };
  }

  private boolean shared(Addressee to, Allowed allowed) {
    var address = new MailAddress(allowed.mail());
    return addresses.takenByAnother(to.clinic(), to.person(), address)
        || readByAPartner(to, address);
  }

  private boolean readByAPartner(Addressee to, MailAddress address) {
    return partners.of(to.person()).stream()
        .anyMatch(p -> contacts.mailboxes(p).contains(address.mailbox()));
  }
}
