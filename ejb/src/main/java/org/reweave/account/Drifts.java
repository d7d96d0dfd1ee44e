package org.reweave.account;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.platform.Under;

/** Where Keycloak and the accounts of a clinic differ, and how that is put right. */
@Stateless
@DenyAll
@Under(DbRole.ADMIN)
public class Drifts {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * The last comparison.
   *
   * @param comparedAt null if there was none yet
   * @param accounts those that differ, by name, 200 at most
   * @param strangers who holds a role of ours at Keycloak without an account, 200 at most
   */
  public record Comparison(
      @Nullable Instant comparedAt, List<Differing> accounts, List<Stranger> strangers) {}

  /** An account that differs, and in what. */
  public record Differing(UUID id, String displayName, List<Drift> drift) {}

  /**
   * Somebody at Keycloak without an account. The wall lets them in nowhere.
   *
   * @param id Keycloak's
   * @param username null where clinics share the realm: they may be somebody of another clinic
   * @param roles those of ours, sorted
   */
  public record Stranger(UUID id, @Nullable String username, List<String> roles, Instant seenAt) {}

  /** What the last comparison found. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Comparison last() {
    var clinic = viewer.get().clinic();
    audit.record("list", "drift", null, null);
    var differing =
        em.createQuery(
                "select a, e from DirectoryEntry e join Account a on a.personId = e.personId"
                    + " where e.clinicId = :clinic and e.differs"
                    + " order by a.displayName, a.personId",
                Object[].class)
            .setParameter("clinic", clinic)
            .setMaxResults(Page.MAX_LIMIT)
            .getResultStream()
            .map(
                row -> {
                  var account = (Account) row[0];
                  return new Differing(
                      account.personId(), account.displayName(), ((DirectoryEntry) row[1]).drift());
                })
            .toList();
    var check = em.find(DirectoryCheck.class, clinic);
    return new Comparison(
        check == null ? null : check.doneAt().orElse(null), differing, strangers(clinic));
  }

  private List<Stranger> strangers(UUID clinic) {
    return em.createQuery(
            "from DirectoryStranger s where s.clinicId = :clinic order by s.username, s.subject",
            DirectoryStranger.class)
        .setParameter("clinic", clinic)
        .setMaxResults(Page.MAX_LIMIT)
        .getResultStream()
        .map(DirectoryStranger::view)
        .toList();
  }

  /**
   * Has the clinic's accounts compared within seconds.
   *
   * @throws Conflict {@code starting} in the first seconds of a new clinic
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void compare() {
    int changed =
        em.createQuery("update DirectoryCheck c set c.dueAt = :now where c.clinicId = :clinic")
            .setParameter("now", clock.instant())
            .setParameter("clinic", viewer.get().clinic())
            .executeUpdate();
    if (changed == 0) {
      throw new Conflict("starting", "The servers have just started. Try again in a minute.");
    }
    audit.record("compare", "account", null, null);
  }

  /**
   * Brings Keycloak to what our account says; a person whom it has lost is made there again and
   * invited anew.
   *
   * @throws Conflict {@code no-drift} if the two agree
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void repair(UUID id) {
    var account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    var entry = em.find(DirectoryEntry.class, id);
    if (account == null) {
      throw new NotFound();
    }
    if (entry == null || !entry.differs()) {
      throw new Conflict("no-drift", "Keycloak and this account agree.");
    }
    if (onTheWay(id)) {
      return;
    }
    boolean lost = entry.drift().contains(Drift.MISSING);
    if (lost) {
      account.lost();
    }
    em.persist(
        new Outbox(
            account.clinicId(), lost ? Errand.CREATE_USER : Errand.SYNC_USER, id, clock.instant()));
    audit.record("repair", "account", id, null);
  }

  /** Pressed twice, it is put right once. */
  private boolean onTheWay(UUID id) {
    return em.createQuery(
                "select count(o) from Outbox o where o.about = :person and o.state = :due"
                    + " and o.kind in :kinds",
                Long.class)
            .setParameter("person", id)
            .setParameter("due", Outbox.State.DUE)
            .setParameter("kinds", List.of(Errand.CREATE_USER, Errand.SYNC_USER))
            .getSingleResult()
        > 0;
  }
}
