package org.reweave.account;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.DbRole;
import org.reweave.platform.Page;
import org.reweave.platform.Under;

/**
 * What Keycloak holds beside what we hold, for {@link Comparer} and {@link Worker}: each method is
 * one short transaction as SYSTEM.
 */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class Comparisons {
  private static final int BATCH = 100;

  private static final String BEGIN =
      """
      insert into directory_check (clinic_id, due_at, version)
      select id, :soon, 0 from clinic on conflict do nothing
      """;

  private static final String NEXT =
      """
      select * from directory_check where due_at <= :now
      order by due_at limit 1 for update skip locked
      """;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** A person whom Keycloak knows, or should. */
  record Known(UUID person, UUID login) {}

  /**
   * Takes a clinic that is to be compared now. One that was never compared waits for the servers to
   * have come up.
   */
  @PermitAll
  public Optional<UUID> claim() {
    var now = clock.instant();
    em.createNativeQuery(BEGIN)
        .setParameter("soon", now.plus(DirectoryCheck.FIRST))
        .executeUpdate();
    var next =
        em.unwrap(Session.class)
            .createNativeQuery(NEXT, DirectoryCheck.class)
            .setParameter("now", now)
            .getResultStream()
            .findFirst();
    next.ifPresent(check -> check.claim(now));
    return next.map(DirectoryCheck::clinicId);
  }

  /** Some people of a clinic who have a login, by id; at most 100. */
  @PermitAll
  public List<Known> after(UUID clinic, @Nullable UUID person) {
    return em.createQuery(
            "select new org.reweave.account.Comparisons$Known(l.personId, l.subject) from Login l"
                + " where l.clinicId = :clinic and l.personId > :after order by l.personId",
            Known.class)
        .setParameter("clinic", clinic)
        .setParameter("after", person == null ? new UUID(0, 0) : person)
        .setMaxResults(BATCH)
        .getResultList();
  }

  /** A person's login, once there is one. */
  @PermitAll
  public Optional<UUID> login(UUID person) {
    return em.createQuery("select l.subject from Login l where l.personId = :person", UUID.class)
        .setParameter("person", person)
        .getResultStream()
        .findFirst();
  }

  /** Keeps what was seen of a person, unless an errand is on the way that changes it. */
  @PermitAll
  public void keep(UUID person, Optional<Sighting> seen) {
    if (onTheWay(person)) {
      return;
    }
    var account = em.find(Account.class, person);
    var drift = Drift.between(account, em.find(Person.class, person), seen);
    var entry = em.find(DirectoryEntry.class, person);
    if (entry == null) {
      em.persist(new DirectoryEntry(account, seen, drift, clock.instant()));
    } else {
      entry.see(seen, drift, clock.instant());
    }
  }

  private boolean onTheWay(UUID person) {
    return em.createQuery(
                "select count(o) from Outbox o where o.about = :person and o.state = :due"
                    + " and o.kind in :kinds",
                Long.class)
            .setParameter("person", person)
            .setParameter("due", Outbox.State.DUE)
            .setParameter("kinds", List.of(Errand.CREATE_USER, Errand.SYNC_USER))
            .getSingleResult()
        > 0;
  }

  /**
   * Keeps for a clinic who of these has no account, 200 at most, in the place of whom the
   * comparison before had found. Whose login is being made or removed just now is no stranger.
   *
   * @return how many there are
   */
  @PermitAll
  public int meet(UUID clinic, Collection<Holder> holders) {
    em.createQuery("delete from DirectoryStranger s where s.clinicId = :clinic")
        .setParameter("clinic", clinic)
        .executeUpdate();
    var known = known(holders.stream().map(Holder::subject).toList());
    var expected = expected(holders.stream().map(Holder::username).toList());
    var strangers =
        holders.stream()
            .filter(h -> !known.contains(h.subject()) && !expected.contains(h.username()))
            .sorted(Comparator.comparing(Holder::username))
            .toList();
    boolean shared =
        (Boolean) em.createNativeQuery("select count(*) > 1 from clinic").getSingleResult();
    var now = clock.instant();
    strangers.stream()
        .limit(Page.MAX_LIMIT)
        .forEach(s -> em.persist(new DirectoryStranger(clinic, s, shared, now)));
    return strangers.size();
  }

  /** Which of these a login stands for, or is being removed. */
  private Set<UUID> known(List<UUID> subjects) {
    var known =
        new HashSet<>(
            em.createQuery("select l.subject from Login l where l.subject in :these", UUID.class)
                .setParameter("these", subjects)
                .getResultList());
    known.addAll(
        em.createQuery(
                "select o.objectId from Outbox o where o.objectId in :these and o.state = :due"
                    + " and o.kind = :remove",
                UUID.class)
            .setParameter("these", subjects)
            .setParameter("due", Outbox.State.DUE)
            .setParameter("remove", Errand.REMOVE_USER)
            .getResultList());
    return known;
  }

  /** Which of these login names are being made. */
  private Set<String> expected(List<String> usernames) {
    return new HashSet<>(
        em.createQuery(
                "select a.username from Account a where a.username in :these and a.state ="
                    + " :pending",
                String.class)
            .setParameter("these", usernames)
            .setParameter("pending", AccountState.PENDING)
            .getResultList());
  }

  /** A clinic was compared to the end. */
  @PermitAll
  public void done(UUID clinic) {
    em.find(DirectoryCheck.class, clinic).done(clock.instant());
  }
}
