package org.reweave.account;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.platform.Stale;
import org.reweave.platform.Under;

/**
 * The accounts of a clinic, for its administrators. Runs under a database role that has no grant on
 * anything clinical.
 *
 * <p>A change counts at the person's very next call, since the wall reads the login's row; Keycloak
 * follows by the outbox.
 */
@Stateless
@DenyAll
@Under(DbRole.ADMIN)
public class Accounts {
  /** An account with what was seen of it since. */
  private static final String SEEN =
      "select a, p, s, e from Account a join Person p on p.id = a.personId left join LastSignIn s"
          + " on s.personId = a.personId left join DirectoryEntry e on e.personId = a.personId";

  @Resource SessionContext context;
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject Addresses addresses;
  @Inject Invitations invitations;
  @Inject OneTimeCodes codes;
  @Inject Event<Leaving> leaving;

  /** The accounts of staff and clients, by name. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Page<AccountDetail> list(@Nullable Integer limit, @Nullable String cursor) {
    audit.record("list", "account", null, null);
    return page("", limit, cursor);
  }

  /** The accounts whose name, address or login name holds a text, by name. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Page<AccountDetail> search(
      @Nullable String q, @Nullable Integer limit, @Nullable String cursor) {
    audit.record("search", "account", null, null);
    return page(q == null ? "" : q.strip(), limit, cursor);
  }

  /** One account. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public AccountDetail get(UUID id) {
    audit.record("read", "account", id, null);
    return read(id);
  }

  /**
   * Invites a member of staff. Whether the address is known already makes no difference to the
   * answer.
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public AccountDetail invite(NewAccount asked) {
    var who = Invitee.of(asked.givenName(), asked.familyName(), asked.email(), asked.locale());
    var roles = RoleRules.check(PersonKind.STAFF, asked.roles());
    var id = invitations.invite(PersonKind.STAFF, who, roles);
    em.flush();
    return read(id);
  }

  /**
   * Changes what a person may do, from the person's next call on.
   *
   * @param expectedVersion the version the caller has seen
   * @throws Stale if it is another by now
   * @throws Conflict for the own account, for the last administrator, and for who leads a case that
   *     nobody else could take over
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public AccountDetail change(UUID id, int expectedVersion, AccountChange change) {
    var administrators = lockAdministrators();
    var account = find(id, LockModeType.PESSIMISTIC_WRITE);
    if (account.version() != expectedVersion) {
      throw new Stale();
    }
    if (change.roles() == null && change.enabled() == null) {
      throw new Invalid("roles", "required", "Say what to change.");
    }
    if (id.equals(viewer.get().person())) {
      throw new Conflict("own-account", "Ask another administrator to change your own account.");
    }
    var roles =
        change.roles() == null ? account.roles() : RoleRules.check(account.kind(), change.roles());
    boolean enabled = change.enabled() == null ? account.enabled() : change.enabled();
    boolean stays = enabled && roles.contains(Roles.ADMINISTRATOR);
    if (!stays && administrators.equals(List.of(id))) {
      throw new Conflict("last-administrator", "The clinic needs an administrator.");
    }
    if (account.enabled() && RoleRules.leadsNoMore(account.roles(), enabled ? roles : Set.of())) {
      leaving.fire(new Leaving(id));
    }
    account.change(roles, enabled);
    logins(id).forEach(login -> login.change(roles, enabled));
    send(account, Errand.SYNC_USER);
    audit.record("change", "account", id, null);
    em.flush();
    return read(id);
  }

  /**
   * Ends all sessions of a person: from the next request on what was signed in before is refused,
   * and Keycloak is told so that nothing is renewed there.
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void signOut(UUID id) {
    var account = find(id, LockModeType.PESSIMISTIC_WRITE);
    logins(id).forEach(login -> login.endSessions(clock.instant()));
    send(account, Errand.END_SESSIONS);
    audit.record("sign-out", "account", id, null);
  }

  /**
   * Takes a person's second factors away, such as those on a phone that was lost, and ends all
   * sessions. Staff set up another at their next sign-in.
   *
   * @throws Conflict for the own account: whoever finds it open must not weaken it
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void resetSecondFactor(UUID id) {
    var account = find(id, LockModeType.PESSIMISTIC_WRITE);
    if (id.equals(viewer.get().person())) {
      throw new Conflict("own-account", "Ask another administrator to change your own account.");
    }
    logins(id).forEach(login -> login.endSessions(clock.instant()));
    send(account, Errand.RESET_SECOND_FACTOR);
    audit.record("reset", "second-factor", id, null);
  }

  /**
   * Mails the link to choose a password once more, which is valid for 72 hours like the first: to
   * somebody who has not come yet, or who forgot it.
   *
   * @throws Conflict {@code not-enabled}, {@code no-address} or {@code shared-address}, where a
   *     code is handed over in person, as at the first invitation
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void inviteAgain(UUID id) {
    var account = find(id, LockModeType.NONE);
    if (!account.enabled() || account.state() == AccountState.PENDING) {
      throw new Conflict("not-enabled", "This works for accounts that can be used.");
    }
    if (account.email() == null) {
      throw new Conflict("no-address", "There is no address; hand over a code in person.");
    }
    if (addresses.shared(account)) {
      throw new Conflict(
          "shared-address",
          "Somebody else has this address too and could open the link; hand over a code in"
              + " person.");
    }
    send(account, Errand.MAIL_INVITATION);
    audit.record("invite-again", "account", id, null);
  }

  /**
   * Makes a password for one use, for an invited person without an address of the own. Never for
   * somebody who has signed in before, though Keycloak may have lost them since: whoever holds the
   * code could sign in as that person.
   *
   * @throws Conflict {@code not-invited}; {@code signed-in-before}; {@code sign-in-away}
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @TransactionAttribute(NOT_SUPPORTED)
  public HandOverCode handOverCode(UUID id) {
    var invited = context.getBusinessObject(Accounts.class).openHandOver(id);
    return codes.make(invited.subject(), invited.username());
  }

  /** The first half of {@link #handOverCode}: checks and records it. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Invited openHandOver(UUID id) {
    var account = find(id, LockModeType.NONE);
    requireInvited(account);
    if (em.find(LastSignIn.class, id) != null) {
      throw new Conflict(
          "signed-in-before",
          "They have signed in before. Mail them a link; to a client without an address the lead of"
              + " the case hands over a code.");
    }
    audit.record("hand-over-code", "account", id, null);
    return new Invited(logins(id).getFirst().subject(), account.username());
  }

  /** The login of an invited person. */
  public record Invited(UUID subject, String username) {}

  private Page<AccountDetail> page(String q, @Nullable Integer asked, @Nullable String cursor) {
    int limit = Page.limit(asked);
    var after = Page.keys(cursor, 2);
    var query =
        em.createQuery(
                SEEN
                    + " where a.clinicId = :clinic and (lower(a.displayName) like :q escape '!'"
                    + " or lower(a.email) like :q escape '!' or a.username like :q escape '!')"
                    + (after.isPresent() ? " and (a.displayName, a.personId) > (:name, :id)" : "")
                    + " order by a.displayName, a.personId",
                Object[].class)
            .setParameter("clinic", viewer.get().clinic())
            .setParameter("q", '%' + literal(q) + '%')
            .setMaxResults(limit + 1);
    after.ifPresent(
        keys -> query.setParameter("name", keys.get(0)).setParameter("id", id(keys.get(1))));
    return Page.of(
        query.getResultStream().map(Accounts::detail).toList(),
        limit,
        a -> List.of(a.displayName(), a.id().toString()));
  }

  private AccountDetail read(UUID id) {
    return em.createQuery(SEEN + " where a.personId = :id", Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(Accounts::detail)
        .orElseThrow(NotFound::new);
  }

  private static AccountDetail detail(Object[] row) {
    return AccountDetail.of(
        (Account) row[0],
        (Person) row[1],
        (@Nullable LastSignIn) row[2],
        (@Nullable DirectoryEntry) row[3]);
  }

  /** A text for {@code like}, in which nothing is a wildcard. */
  private static String literal(String q) {
    return q.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
  }

  private static UUID id(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException notOurs) {
      throw Page.badCursor();
    }
  }

  private Account find(UUID id, LockModeType lock) {
    var account = em.find(Account.class, id, lock);
    if (account == null) {
      throw new NotFound();
    }
    return account;
  }

  private static void requireInvited(Account account) {
    if (account.state() != AccountState.INVITED || !account.enabled()) {
      throw new Conflict("not-invited", "This works while an invitation is open.");
    }
  }

  private List<Login> logins(UUID personId) {
    return em.createQuery("select l from Login l where l.personId = :person", Login.class)
        .setParameter("person", personId)
        .getResultList();
  }

  private void send(Account account, Errand errand) {
    em.persist(new Outbox(account.clinicId(), errand, account.personId(), clock.instant()));
  }

  /**
   * The clinic's enabled administrators, locked in one order: two who take each other's role away
   * at the same time are told apart by it, and one stays.
   */
  private List<UUID> lockAdministrators() {
    return em.unwrap(Session.class)
        .createNativeQuery(
            "select person_id from account where clinic_id = :clinic and enabled"
                + " and 'administrator' = any (roles) order by person_id for update",
            UUID.class)
        .setParameter("clinic", viewer.get().clinic())
        .getResultList();
  }
}
