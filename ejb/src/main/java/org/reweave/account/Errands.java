package org.reweave.account;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.DbRole;
import org.reweave.platform.Under;

/**
 * The outbox, for the worker: each method is one short transaction as SYSTEM. The wall lets only
 * timers in.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class Errands {
  /**
   * The errand that is due longest, those first that must not wait for others. An account is made,
   * changed and invited in order: there an earlier errand of the same person goes first. Other
   * servers' rows are passed over.
   */
  private static final String NEXT =
      """
      select o.* from outbox o join account a on a.person_id = o.about
      where o.state = 'DUE' and o.due_at <= :now
        and (o.kind in ('END_SESSIONS', 'TELL_STAFF')
          or o.kind in ('CREATE_USER', 'MAIL_INVITATION', 'SYNC_USER')
            and not exists (select from outbox e where e.about = o.about and e.state = 'DUE'
              and e.kind in ('CREATE_USER', 'MAIL_INVITATION', 'SYNC_USER')
              and (e.created_at, e.id) < (o.created_at, o.id)))
      order by o.kind in ('END_SESSIONS', 'TELL_STAFF') desc, o.due_at
      limit 1 for update of o skip locked
      """;

  @PersistenceContext EntityManager em;
  @Inject Addresses addresses;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Takes the next errand that is due. */
  @PermitAll
  public Optional<Task> claim() {
    var now = clock.instant();
    return em.unwrap(Session.class)
        .createNativeQuery(NEXT, Outbox.class)
        .setParameter("now", now)
        .getResultStream()
        .findFirst()
        .map(
            errand -> {
              errand.claim(now);
              var account = em.find(Account.class, errand.about());
              var person = em.find(Person.class, errand.about());
              return new Task(
                  errand.id(),
                  errand.kind(),
                  account.personId(),
                  account.version(),
                  login(account.personId()).map(Login::subject).orElse(null),
                  account.username(),
                  account.email(),
                  person.givenName(),
                  person.familyName(),
                  person.locale(),
                  account.roles(),
                  account.enabled());
            });
  }

  /** Keeps the login that Keycloak made, with what the person may do by now. */
  @PermitAll
  public void created(Task task, UUID subject) {
    var account = em.find(Account.class, task.person());
    var clinic = account.clinicId();
    if (task.login() == null) {
      em.persist(
          new Login(subject, account.personId(), clinic, account.roles(), account.enabled()));
      audit.recordSystem(clinic, "create", "login", account.personId(), null);
    }
    if (account.email() != null && !addresses.shared(account)) {
      add(account, Errand.MAIL_INVITATION);
    }
    if (account.version() != task.version()) {
      add(account, Errand.SYNC_USER); // it was changed while Keycloak was asked
    }
    account.invited();
    done(task.id());
  }

  /** The errand is done. */
  @PermitAll
  public void done(UUID errand) {
    em.find(Outbox.class, errand).done();
  }

  /** The try failed; the errand is due again later, or dead. */
  @PermitAll
  public void failed(UUID errand, String why) {
    em.find(Outbox.class, errand).failed(clock.instant(), why);
  }

  /** Keycloak is away; the errand waits. */
  @PermitAll
  public void waits(UUID errand) {
    em.find(Outbox.class, errand).waits(clock.instant());
  }

  private Optional<Login> login(UUID person) {
    return em.createQuery("select l from Login l where l.personId = :person", Login.class)
        .setParameter("person", person)
        .getResultStream()
        .findFirst();
  }

  private void add(Account account, Errand kind) {
    em.persist(new Outbox(account.clinicId(), kind, account.personId(), clock.instant()));
  }
}
