package org.reweave.clinic;

import static org.reweave.platform.Roles.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.clinic.ClinicWeek.Supervisor;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.Under;

/**
 * When a clinic is open and who leads it, for its administrators. Dates that flags were given stay
 * as they are.
 */
@Stateless
@DenyAll
@Under(DbRole.ADMIN)
public class ClinicWeeks {
  @PersistenceContext EntityManager em;
  @Inject Clinics clinics;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** The week of the viewer's clinic. */
  @RolesAllowed(ADMINISTRATOR)
  public ClinicWeek read() {
    audit.record("read", "clinic-week", null, null);
    return clinics.own().week(supervisors());
  }

  /**
   * Sets it from now on. Naming a lead puts nobody on a team.
   *
   * @throws Invalid naming the fields; {@code leadId} for who is no supervisor here
   */
  @RolesAllowed(ADMINISTRATOR)
  public void save(NewWeek asked) {
    var clinic = clinics.own();
    var before = clinic.week(List.of());
    var hours = asked.hours(before.zone(), LocalDate.now(clock.withZone(before.zone())));
    var lead = asked.leadId();
    var stays = Objects.equals(before.leadId(), lead);
    if (lead != null && !stays && supervisors().stream().noneMatch(s -> s.staffId().equals(lead))) {
      throw new Invalid("leadId", "unknown", "Choose one of the clinic's supervisors.");
    }
    clinic.keep(hours, lead);
    audit.record("change", "clinic-week", null, null);
    if (!stays) {
      audit.record("change", "clinic-lead", lead, null);
    }
  }

  private List<Supervisor> supervisors() {
    return em.unwrap(Session.class)
        .createNativeQuery(
            "select person_id, display_name from colleagues() where 'supervisor' = any (roles)",
            Object[].class)
        .getResultStream()
        .map(row -> new Supervisor((UUID) row[0], (String) row[1]))
        .toList();
  }
}
