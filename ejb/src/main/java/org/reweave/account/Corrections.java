package org.reweave.account;

import static org.reweave.platform.Roles.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Stale;
import org.reweave.platform.Under;

/**
 * Puts right what was mistyped, or has changed since: a name at any time, an address before anybody
 * has signed in. For another address the login is made anew, so that a link in a stranger's mailbox
 * opens nothing. Later on clients say themselves how to be reached.
 */
@Stateless
@DenyAll
@Under(DbRole.ADMIN)
public class Corrections {
  @PersistenceContext EntityManager em;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Corrects the address and language, and invites anew; also whom Keycloak refused for the
   * address.
   *
   * @param expectedVersion the version of the account that the caller has seen
   * @throws Conflict {@code signed-in-before}; {@code not-enabled}
   * @throws Invalid naming {@code email} or {@code locale}
   * @throws Stale if it is another by now
   */
  @RolesAllowed(ADMINISTRATOR)
  public void correct(UUID id, int expectedVersion, Correction asked) {
    var account = find(id, expectedVersion);
    if (account.state() == AccountState.ACTIVE || em.find(LastSignIn.class, id) != null) {
      throw new Conflict(
          "signed-in-before", "This works until somebody has signed in for the first time.");
    }
    requireEnabled(account);
    var person = em.find(Person.class, id);
    var right = Invitee.of(person.givenName(), person.familyName(), asked.email(), asked.locale());
    person.speaks(right.locale());
    if (account.state() != AccountState.PENDING) {
      em.persist(new Outbox(account.clinicId(), Errand.RENEW_USER, id, clock.instant()));
    }
    account.reachedAt(right.email());
    audit.record("correct", "account", id, null);
  }

  /**
   * Calls somebody by another name from now on, here, in their cases and at Keycloak. What was
   * written and signed under the old name stays as it is.
   *
   * @param expectedVersion the version of the account that the caller has seen
   * @throws Conflict {@code not-enabled}: so no name comes back to a record that was erased
   * @throws Invalid naming {@code givenName} or {@code familyName}
   * @throws Stale if it is another by now
   */
  @RolesAllowed(ADMINISTRATOR)
  public void rename(UUID id, int expectedVersion, FullName name) {
    var account = find(id, expectedVersion);
    requireEnabled(account);
    var person = em.find(Person.class, id);
    var right = Invitee.of(name.givenName(), name.familyName(), null, person.locale());
    person.called(right);
    account.called(right);
    em.persist(new Outbox(account.clinicId(), Errand.SYNC_USER, id, clock.instant()));
    em.flush();
    em.createNativeQuery("select carry_name(:person)", Integer.class)
        .setParameter("person", id)
        .getSingleResult();
    audit.record("rename", "account", id, null);
  }

  private Account find(UUID id, int expectedVersion) {
    var account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (account == null) {
      throw new NotFound();
    }
    if (account.version() != expectedVersion) {
      throw new Stale();
    }
    return account;
  }

  private static void requireEnabled(Account account) {
    if (!account.enabled()) {
      throw new Conflict("not-enabled", "This works for accounts that can be used.");
    }
  }
}
