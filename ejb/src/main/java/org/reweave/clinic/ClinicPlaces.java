package org.reweave.clinic;

import static org.reweave.platform.Roles.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.Under;
import org.reweave.seeds.Helplines;
import org.reweave.seeds.Obligation;

/**
 * Where a clinic works, for its administrators: whose numbers its clients are shown, and whose
 * duties to report its therapists are offered. What was begun under another law goes on.
 */
@Stateless
@DenyAll
@Under(DbRole.ADMIN)
public class ClinicPlaces {
  @Inject Clinics clinics;
  @Inject AuditTrail audit;

  /** The place of the viewer's clinic. */
  @RolesAllowed(ADMINISTRATOR)
  public ClinicPlace read() {
    audit.record("read", "clinic-place", null, null);
    var code = clinics.current().jurisdiction();
    return new ClinicPlace(
        code,
        Helplines.in(code, Locale.ENGLISH),
        Obligation.in(code).stream()
            .filter(o -> !o.jurisdiction().isEmpty())
            .map(Obligation::title)
            .toList());
  }

  /**
   * Sets it from now on.
   *
   * @throws Invalid naming {@code jurisdiction}
   */
  @RolesAllowed(ADMINISTRATOR)
  public void save(NewPlace asked) {
    clinics.own().move(asked.code());
    audit.record("change", "clinic-place", null, null);
  }
}
