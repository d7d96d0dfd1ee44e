package org.reweave.account;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.DbRole;
import org.reweave.platform.Ids;
import org.reweave.platform.Roles;
import org.reweave.platform.Under;

/** Adds clinics, for {@link FirstRun}. The wall lets only timers in. */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class NewClinics {
  private final SecureRandom random = new SecureRandom();

  @PersistenceContext EntityManager em;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Adds a clinic and invites its administrator; does nothing where one of that name is there.
   *
   * @return whether it was added
   */
  @PermitAll
  public boolean add(NewClinic asked) {
    // Servers that start together take turns.
    em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('new clinic', 0))")
        .getResultList();
    var there =
        em.createNativeQuery("select 1 from clinic where name = :name")
            .setParameter("name", asked.name())
            .getResultList();
    if (!there.isEmpty()) {
      return false;
    }
    var now = clock.instant();
    var clinic = Ids.random();
    em.createNativeQuery(
            """
            insert into clinic (id, name, zone, jurisdiction, created_at)
            values (:id, :name, :zone, :jurisdiction, :now)\
            """)
        .setParameter("id", clinic)
        .setParameter("name", asked.name())
        .setParameter("zone", asked.zone().getId())
        .setParameter("jurisdiction", asked.jurisdiction())
        .setParameter("now", now)
        .executeUpdate();
    var person = new Person(clinic, PersonKind.STAFF, asked.administrator(), now);
    em.persist(person);
    em.persist(
        new Account(
            person.id(),
            clinic,
            PersonKind.STAFF,
            asked.administrator(),
            LoginName.next(random),
            Set.of(Roles.ADMINISTRATOR),
            now));
    em.persist(new Outbox(clinic, Errand.CREATE_USER, person.id(), now));
    audit.recordSystem(clinic, "invite", "account", person.id(), null);
    return true;
  }
}
