package org.reweave.account;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
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
   * changed and invited in order: there an earlier errand of the same person goes first, but for a
   * link that waits for the hours in which its reader may be reached. Of the notices to one client
   * one leaves at a time, so that the next knows of it. Other servers' rows are passed over.
   */
  private static final String NEXT =
      """
      select o.* from outbox o join account a on a.person_id = o.about
      where o.state = 'DUE' and o.due_at <= :now
        and (o.kind in ('END_SESSIONS', 'RESET_SECOND_FACTOR', 'REMOVE_USER', 'TELL_STAFF',
          'REMIND_CLIENT', 'MAIL_CODE', 'TELL_MOVED')
          or o.kind in ('CREATE_USER', 'RENEW_USER', 'MAIL_INVITATION', 'SYNC_USER')
            and not exists (select from outbox e where e.about = o.about and e.state = 'DUE'
              and e.kind in ('CREATE_USER', 'RENEW_USER', 'MAIL_INVITATION', 'SYNC_USER')
              and (e.kind <> 'MAIL_INVITATION' or o.kind = 'MAIL_INVITATION')
              and (e.created_at, e.id) < (o.created_at, o.id))
          or o.kind = 'TELL_CLIENT'
            and not exists (select from outbox e where e.about = o.about and e.state = 'DUE'
              and e.kind = 'TELL_CLIENT' and (e.created_at, e.id) < (o.created_at, o.id))
            and not exists (select from outbox e where e.about = o.about and e.state = 'SENDING'
              and e.kind = 'TELL_CLIENT'))
      order by o.kind in ('END_SESSIONS', 'RESET_SECOND_FACTOR', 'TELL_STAFF') desc, o.due_at
      limit 1 for update of o skip locked
      """;

  /** How long an address is kept that somebody wanted and did not confirm. */
  private static final Duration KEPT = Duration.ofDays(1);

  /** What a client is told at most once in this time. */
  private static final Duration TELLING = Duration.ofDays(1);

  /**
   * How soon what waits is asked about again, since the client may allow something else by then.
   */
  private static final Duration LONGEST_HOLD = Duration.ofHours(1);

  private final SecureRandom random = new SecureRandom();

  @PersistenceContext EntityManager em;
  @Inject Addresses addresses;
  @Inject Post post;
  @Inject ClientMail clientMail;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Takes the next errand that is due; what may not leave, or not yet, is settled on the way. */
  @PermitAll
  public Optional<Task> claim() {
    var now = clock.instant();
    giveUpWhatIsInDoubt(now);
    for (var next = next(now); next.isPresent(); next = next(now)) {
      var task = take(next.get(), now);
      if (task.isPresent()) {
        return task;
      }
      em.flush();
    }
    return Optional.empty();
  }

  private Optional<Outbox> next(Instant now) {
    return em.unwrap(Session.class)
        .createNativeQuery(NEXT, Outbox.class)
        .setParameter("now", now)
        .getResultStream()
        .findFirst();
  }

  /** The server that was handing it over is gone: it may have arrived. */
  private void giveUpWhatIsInDoubt(Instant now) {
    em.createQuery(
            "select o from Outbox o where o.state = :sending and o.dueAt <= :now", Outbox.class)
        .setParameter("sending", Outbox.State.SENDING)
        .setParameter("now", now)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .forEach(Outbox::inDoubt);
    em.flush();
  }

  private Optional<Task> take(Outbox errand, Instant now) {
    var account = em.find(Account.class, errand.about());
    var person = em.find(Person.class, errand.about());
    Letter letter = null;
    if (errand.kind() == Errand.MAIL_INVITATION) {
      var from = link(account, person, now);
      if (from.isEmpty()) {
        errand.giveUp("no link can be mailed there: hand over a code in person");
        return Optional.empty();
      }
      if (from.get().isAfter(now)) {
        errand.hold(from.get());
        return Optional.empty();
      }
    }
    if (errand.kind().toClient()) {
      switch (asked(errand, account, person, now)) {
        case ClientMail.Send send -> letter = send.letter();
        case ClientMail.Hold hold -> {
          var soon = now.plus(LONGEST_HOLD);
          errand.hold(hold.until().isBefore(soon) ? hold.until() : soon);
          return Optional.empty();
        }
        case ClientMail.Drop drop -> {
          errand.done();
          return Optional.empty();
        }
      }
    }
    if (errand.kind() == Errand.MAIL_CODE || errand.kind() == Errand.TELL_MOVED) {
      var about = aboutAddress(errand, account, person, now);
      if (about.isEmpty()) {
        errand.done();
        return Optional.empty();
      }
      letter = about.get();
    }
    errand.claim(now);
    return Optional.of(
        new Task(
            errand.id(),
            errand.kind(),
            account.personId(),
            account.version(),
            subject(errand),
            account.username(),
            account.email(),
            person.givenName(),
            person.familyName(),
            person.locale(),
            account.roles(),
            account.enabled(),
            letter));
  }

  /**
   * A mail about a change of address; empty if it is too late for it, or there is nobody to tell.
   */
  private Optional<Letter> aboutAddress(
      Outbox errand, Account account, Person person, Instant now) {
    var change = em.find(AddressChange.class, errand.objectId());
    if (change == null || !account.enabled()) {
      return Optional.empty();
    }
    if (errand.kind() == Errand.TELL_MOVED) {
      return change.oldAddress().map(old -> post.moved(old, person.locale()));
    }
    forgetAddresses(now);
    return change
        .codeGoesTo(now)
        .map(
            address -> {
              var code = LoginName.shortCode(random);
              change.mailed(code);
              return post.code(address, person.locale(), code);
            });
  }

  /** What nobody confirmed is not kept: it may be anybody's address. */
  private void forgetAddresses(Instant now) {
    em.createQuery("delete from AddressChange c where c.confirmedAt is null and c.askedAt < :old")
        .setParameter("old", now.minus(KEPT))
        .executeUpdate();
  }

  /** From when on a link may be mailed; whoever reads the mailbox could open it. */
  private Optional<Instant> link(Account account, Person person, Instant now) {
    var address = Optional.ofNullable(account.email()).map(MailAddress::new);
    if (address.isEmpty() || addresses.shared(account)) {
      return Optional.empty();
    }
    return account.kind() == PersonKind.STAFF
        ? Optional.of(now)
        : clientMail.link(addressee(account, person), address.get(), now);
  }

  private static ClientMail.Addressee addressee(Account account, Person person) {
    return new ClientMail.Addressee(account.clinicId(), account.personId(), person.locale());
  }

  private ClientMail.Answer asked(Outbox errand, Account account, Person person, Instant now) {
    if (!account.enabled() || account.state() != AccountState.ACTIVE) {
      return new ClientMail.Drop();
    }
    var news = errand.kind() == Errand.TELL_CLIENT;
    var told = news ? lastTold(errand.about()) : Optional.<Instant>empty();
    if (told.isPresent() && now.isBefore(told.get().plus(TELLING))) {
      return new ClientMail.Hold(told.get().plus(TELLING));
    }
    return clientMail.ask(
        addressee(account, person),
        news ? ClientMail.Occasion.NEWS : ClientMail.Occasion.VISIT,
        errand.objectId());
  }

  private Optional<Instant> lastTold(UUID person) {
    return Optional.ofNullable(
        em.createQuery(
                "select max(o.sentAt) from Outbox o where o.about = :person and o.kind = :kind"
                    + " and o.sentAt is not null",
                Instant.class)
            .setParameter("person", person)
            .setParameter("kind", Errand.TELL_CLIENT)
            .getSingleResult());
  }

  /** Keeps the login that Keycloak made, with what the person may do by now. */
  @PermitAll
  public void created(Task task, UUID subject) {
    var account = em.find(Account.class, task.person());
    var clinic = account.clinicId();
    if (!subject.equals(task.login())) {
      if (task.login() != null) {
        em.remove(em.find(Login.class, task.login())); // Keycloak had lost it
      }
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

  /** The errand is done; so is, at Keycloak, what was given up of the same person before. */
  @PermitAll
  public void done(UUID errand) {
    var row = em.find(Outbox.class, errand);
    row.done();
    if (row.kind().bringsAll() && login(row.about()).isPresent()) {
      em.createQuery(
              "update Outbox o set o.state = :done where o.about = :person and o.kind in :kinds"
                  + " and o.state = :dead and o.createdAt < :begun")
          .setParameter("done", Outbox.State.DONE)
          .setParameter("person", row.about())
          .setParameter("kinds", Errand.BRING_ALL)
          .setParameter("dead", Outbox.State.DEAD)
          .setParameter("begun", row.createdAt())
          .executeUpdate();
    }
  }

  /** The mail server took it; a client was told of all that was given up to then. */
  @PermitAll
  public void sent(UUID errand) {
    var row = em.find(Outbox.class, errand);
    row.sent(clock.instant());
    if (row.kind() == Errand.TELL_CLIENT) {
      em.createQuery(
              "update Outbox o set o.state = :done where o.about = :person and o.kind = :kind"
                  + " and o.state = :due and o.createdAt <= :begun")
          .setParameter("done", Outbox.State.DONE)
          .setParameter("person", row.about())
          .setParameter("kind", Errand.TELL_CLIENT)
          .setParameter("due", Outbox.State.DUE)
          .setParameter("begun", row.claimedAt())
          .executeUpdate();
    }
    if (row.kind() == Errand.TELL_MOVED) {
      Optional.ofNullable(em.find(AddressChange.class, row.objectId()))
          .ifPresent(AddressChange::told);
    }
    if (row.kind().toClient()) {
      audit.recordSystem(row.clinicId(), "mail", "account", row.about(), null);
    }
  }

  /** Nobody knows whether it arrived. */
  @PermitAll
  public void inDoubt(UUID errand) {
    em.find(Outbox.class, errand).inDoubt();
  }

  /** The try failed; the errand is due again later, or dead. */
  @PermitAll
  public void failed(UUID errand, String why) {
    var failed = em.find(Outbox.class, errand);
    failed.failed(clock.instant(), why);
    failAccount(failed);
  }

  /** Keycloak refuses it for good; the errand is dead at once. */
  @PermitAll
  public void refused(UUID errand, String why) {
    var refused = em.find(Outbox.class, errand);
    refused.giveUp(why);
    failAccount(refused);
  }

  private void failAccount(Outbox errand) {
    if (errand.isDead() && errand.kind().makesLogin()) {
      em.find(Account.class, errand.about()).failed();
    }
  }

  /** Keycloak is away; the errand waits. */
  @PermitAll
  public void waits(UUID errand) {
    em.find(Outbox.class, errand).waits(clock.instant());
  }

  /** The login; of one that is to be removed our row is gone already. */
  private @Nullable UUID subject(Outbox errand) {
    return errand.kind() == Errand.REMOVE_USER
        ? errand.objectId()
        : login(errand.about()).map(Login::subject).orElse(null);
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
