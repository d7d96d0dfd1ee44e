package org.reweave.account;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.platform.Under;

/** The errands to Keycloak and the mail server that were given up, for administrators. */
@Stateless
@DenyAll
@Under(DbRole.ADMIN)
public class DeadLetters {
  private static final String DEAD =
      "select o, a from Outbox o join Account a on a.personId = o.about"
          + " where o.clinicId = :clinic and o.state = :dead";

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Newest first, 200 at most. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public List<DeadLetter> list() {
    audit.record("list", "dead-letter", null, null);
    return letters(em.createQuery(DEAD + " order by o.createdAt desc", Object[].class));
  }

  /** Those about one person. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public List<DeadLetter> about(UUID account) {
    audit.record("list", "dead-letter", account, null);
    return letters(
        em.createQuery(DEAD + " and o.about = :person order by o.createdAt desc", Object[].class)
            .setParameter("person", account));
  }

  private List<DeadLetter> letters(TypedQuery<Object[]> query) {
    return query
        .setParameter("clinic", viewer.get().clinic())
        .setParameter("dead", Outbox.State.DEAD)
        .setMaxResults(Page.MAX_LIMIT)
        .getResultStream()
        .map(row -> ((Outbox) row[0]).deadLetter(((Account) row[1]).displayName()))
        .toList();
  }

  /** Has an errand tried again, from the beginning. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void retry(UUID id) {
    int changed =
        em.createQuery(
                "update Outbox o set o.state = :due, o.attempts = 0, o.dueAt = :now"
                    + " where o.id = :id and o.clinicId = :clinic and o.state = :dead")
            .setParameter("due", Outbox.State.DUE)
            .setParameter("now", clock.instant())
            .setParameter("id", id)
            .setParameter("clinic", viewer.get().clinic())
            .setParameter("dead", Outbox.State.DEAD)
            .executeUpdate();
    if (changed == 0) {
      throw new NotFound();
    }
    em.createQuery(
            "update Account a set a.state = PENDING, a.version = a.version + 1 where a.state ="
                + " FAILED and a.personId = (select o.about from Outbox o where o.id = :id and"
                + " o.kind in (CREATE_USER, RENEW_USER))")
        .setParameter("id", id)
        .executeUpdate();
    audit.record("retry", "dead-letter", id, null);
  }
}
