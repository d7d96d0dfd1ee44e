package org.reweave.notification;

import static org.reweave.platform.Roles.CLIENT;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reweave.care.CaseAccess;
import org.reweave.care.CaseClient;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Sealer;

/**
 * How clients may be reached. Each says it alone and is asked for no reason; who treats them reads
 * it before calling or writing. It is asked for anew every 90 days, since what is safe changes, and
 * when the client has taken another address; until it is confirmed, nothing but account mail goes
 * out.
 */
@Stateless
@DenyAll
public class SafeContacts {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject ContactRepository contacts;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /** What the client allowed, without what is never shown again. */
  @RolesAllowed(CLIENT)
  public OwnSafeContact mine() {
    audit.record("read", "safe-contact", null, null);
    return contacts
        .latest(viewer.get().person())
        .map(c -> OwnSafeContact.of(c, c.open(sealer), !holds(c)))
        .orElse(OwnSafeContact.NONE);
  }

  /** Whether the client is to say how to be reached, for the first time or again. */
  @RolesAllowed(CLIENT)
  public boolean due() {
    return contacts.latest(viewer.get().person()).filter(this::holds).isEmpty();
  }

  /**
   * Keeps what the client allows from now on, and that it was confirmed today.
   *
   * @throws Invalid naming every field to mend
   */
  @RolesAllowed(CLIENT)
  public OwnSafeContact confirm(NewSafeContact said) {
    var v = viewer.get();
    var before = contacts.latest(v.person()).map(c -> c.open(sealer));
    var allowed = ContactRules.check(said, before);
    var now = clock.instant();
    var contact = new SafeContact(v.clinic(), v.person(), allowed, sealer, now);
    em.persist(contact);
    audit.record("confirm", "safe-contact", contact.id, null);
    return OwnSafeContact.of(contact, allowed, false);
  }

  private boolean holds(SafeContact contact) {
    return contacts.holds(contact, clock.instant());
  }

  /** How each client of a case may be reached. Lead and co-therapist, and in an emergency. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<ClientContact> ofCase(UUID caseId) {
    access.requireCloseReader(caseId);
    audit.record("list", "safe-contact", null, caseId);
    var clients = access.clients(caseId);
    var mailboxes = new HashMap<UUID, Set<String>>();
    clients.forEach(c -> mailboxes.put(c.clientId(), contacts.mailboxes(c.clientId())));
    return clients.stream().map(c -> view(c, shared(c.clientId(), mailboxes))).toList();
  }

  private static boolean shared(UUID client, Map<UUID, Set<String>> mailboxes) {
    var own = mailboxes.getOrDefault(client, Set.of());
    return mailboxes.entrySet().stream()
        .filter(other -> !other.getKey().equals(client))
        .anyMatch(other -> other.getValue().stream().anyMatch(own::contains));
  }

  private ClientContact view(CaseClient client, boolean shared) {
    var found = contacts.latest(client.clientId());
    var allowed = found.map(c -> c.open(sealer));
    return new ClientContact(
        client.clientId(),
        client.displayName(),
        shared,
        found.flatMap(c -> allowed.map(a -> OwnSafeContact.of(c, a, !holds(c)))).orElse(null),
        allowed.map(Allowed::codeWord).orElse(""),
        allowed.map(Allowed::mustNotKnow).orElse(""));
  }
}
