package org.reweave.notification;

import static org.reweave.platform.Roles.CLIENT;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.reweave.account.ViewerLanguage;
import org.reweave.appointment.Appointments;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Sealer;

/**
 * A client's own appointments for the calendar on the own device: what is shared on a phone or a
 * family's tablet shows a plain word, or the client's own, and nothing else.
 */
@Stateless
@DenyAll
public class OwnCalendar {
  @EJB Appointments appointments;
  @Inject ContactRepository contacts;
  @Inject ViewerLanguage language;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /** The appointments that are still to come, as a file of iCalendar (RFC 5545). */
  @RolesAllowed(CLIENT)
  public byte[] file() {
    var person = viewer.get().person();
    var title =
        contacts
            .latest(person)
            .map(c -> c.open(sealer).visitTitle())
            .filter(t -> !t.isEmpty())
            .orElseGet(() -> CalendarFile.plainTitle(language.get()));
    audit.record("print", "calendar", null, null);
    return CalendarFile.of(person, title, appointments.mine(), clock.instant())
        .getBytes(StandardCharsets.UTF_8);
  }
}
