package org.reweave.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reweave.account.Addresses;
import org.reweave.account.MailAddress;
import org.reweave.platform.Sealer;

/** Finds what clients allowed, as far as the viewer may see it. */
@ApplicationScoped
class ContactRepository {
  @PersistenceContext EntityManager em;
  @Inject Addresses addresses;
  @Inject Sealer sealer;

  /** What a client said last. */
  Optional<SafeContact> latest(UUID client) {
    return em.createQuery(
            "select c from SafeContact c where c.clientId = :client"
                + " order by c.confirmedAt desc, c.id desc",
            SafeContact.class)
        .setParameter("client", client)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Whether a client's word still counts: it is recent, and the address is the same as then. */
  boolean holds(SafeContact contact, Instant now) {
    return contact.holds(now) && !addresses.changedSince(contact.clientId, contact.confirmedAt);
  }

  /** The mailboxes that are a client's: as the clinic has it, and as the client said last. */
  Set<String> mailboxes(UUID client) {
    var all = new HashSet<String>();
    addresses.of(client).map(MailAddress::mailbox).ifPresent(all::add);
    latest(client)
        .map(c -> c.open(sealer).mail())
        .flatMap(MailAddress::of)
        .map(MailAddress::mailbox)
        .ifPresent(all::add);
    return all;
  }
}
