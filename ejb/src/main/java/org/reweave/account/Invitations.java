package org.reweave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Roles;

/**
 * Adds people to the viewer's clinic, in the caller's transaction and under its database role. The
 * worker makes their logins afterwards.
 */
@ApplicationScoped
public class Invitations {
  private final SecureRandom random = new SecureRandom();

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Invites a client; for the use case that opens a case or adds to one.
   *
   * @return the person's id; the account is {@link AccountState#PENDING}
   * @throws org.reweave.platform.Invalid naming {@code givenName}, {@code familyName}, {@code
   *     email} or {@code locale}
   */
  public UUID inviteClient(NewClient client) {
    return invite(
        PersonKind.CLIENT,
        Invitee.of(client.givenName(), client.familyName(), client.email(), client.locale()),
        Set.of(Roles.CLIENT));
  }

  UUID invite(PersonKind kind, Invitee who, Set<String> roles) {
    var clinic = viewer.get().clinic();
    var now = clock.instant();
    var person = new Person(clinic, kind, who, now);
    em.persist(person);
    em.persist(new Account(person.id(), clinic, kind, who, LoginName.next(random), roles, now));
    em.persist(new Outbox(clinic, Errand.CREATE_USER, person.id(), now));
    audit.record("invite", "account", person.id(), null);
    return person.id();
  }
}
