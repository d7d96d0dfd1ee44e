package org.reweave.account;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Roles;
import org.reweave.platform.Under;

/** Credentials, licences and supervision of a clinic's staff, for its administrators. */
@Stateless
@DenyAll
@Under(DbRole.ADMIN)
public class StaffRecords {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;

  /**
   * A licence that ends.
   *
   * @param until its last day
   */
  public record Ending(UUID id, String displayName, LocalDate until) {}

  /** Somebody who may supervise. */
  public record Supervisor(UUID id, String displayName) {}

  /** What is kept of a member of staff; nothing yet is all blank. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public StaffRecord get(UUID id) {
    requireStaff(id);
    audit.record("read", "staff", id, null);
    return find(id).map(StaffDetail::read).orElse(StaffRecord.NOTHING);
  }

  /**
   * Keeps it. It puts nobody on a team: an administrator's word alone opens no case.
   *
   * @throws Invalid naming {@code credentials}, {@code licence} or {@code supervisor}
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void save(UUID id, StaffRecord asked) {
    requireStaff(id);
    var checked = asked.checked();
    var supervisor = checked.supervisor();
    if (supervisor != null
        && supervisors().stream().noneMatch(s -> s.id().equals(supervisor) && !s.id().equals(id))) {
      throw new Invalid("supervisor", "unknown", "Choose another colleague who is a supervisor.");
    }
    var detail = find(id).orElseGet(() -> new StaffDetail(id, viewer.get().clinic()));
    detail.change(checked);
    em.persist(detail);
    audit.record("change", "staff", id, null);
  }

  /** Who may supervise, by name. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public List<Supervisor> supervisors() {
    return em.createQuery(
            "select a from Account a where a.clinicId = :clinic and a.kind = STAFF and a.enabled"
                + " order by a.displayName, a.personId",
            Account.class)
        .setParameter("clinic", viewer.get().clinic())
        .getResultStream()
        .filter(a -> a.roles().contains(Roles.SUPERVISOR))
        .map(a -> new Supervisor(a.personId(), a.displayName()))
        .toList();
  }

  /** Licences of enabled staff that have ended or end by that day, the earliest first. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public List<Ending> endingBy(LocalDate day) {
    audit.record("list", "staff", null, null);
    return em.createQuery(
            """
            select new org.reweave.account.StaffRecords$Ending(a.personId, a.displayName, d.licensedUntil)
            from StaffDetail d join Account a on a.personId = d.personId
            where a.clinicId = :clinic and a.enabled and d.licensedUntil <= :day
            order by d.licensedUntil, a.displayName\
            """,
            Ending.class)
        .setParameter("clinic", viewer.get().clinic())
        .setParameter("day", day)
        .getResultList();
  }

  private Optional<StaffDetail> find(UUID id) {
    return Optional.ofNullable(em.find(StaffDetail.class, id));
  }

  private void requireStaff(UUID id) {
    var account = em.find(Account.class, id);
    if (account == null || account.kind() != PersonKind.STAFF) {
      throw new NotFound();
    }
  }
}
