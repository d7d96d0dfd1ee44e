package org.reweave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whose mailbox an address is, as far as the viewer's database role sees accounts. */
@ApplicationScoped
public class Addresses {
  @PersistenceContext EntityManager em;

  /** The address that the clinic has of a person. */
  public Optional<MailAddress> of(UUID person) {
    return em.createQuery(
            "select a.email from Account a where a.personId = :person and a.email is not null",
            String.class)
        .setParameter("person", person)
        .getResultStream()
        .findFirst()
        .map(MailAddress::new);
  }

  /** Whether somebody has taken another address since. */
  public boolean changedSince(UUID person, Instant since) {
    return em.createQuery(
                "select count(c) from AddressChange c where c.personId = :person and c.confirmedAt"
                    + " > :since",
                Long.class)
            .setParameter("person", person)
            .setParameter("since", since)
            .getSingleResult()
        > 0;
  }

  /**
   * Whether the clinic knows the mailbox as somebody else's: whoever reads it first could take what
   * was meant for the other.
   */
  public boolean taken(UUID clinicId, UUID person, MailAddress address) {
    return em.createQuery(
                "select count(a) from Account a where a.clinicId = :clinic and a.personId <>"
                    + " :person and function('regexp_replace', lower(a.email), '\\+[^@]*@', '@') ="
                    + " :mailbox",
                Long.class)
            .setParameter("clinic", clinicId)
            .setParameter("person", person)
            .setParameter("mailbox", address.mailbox())
            .getSingleResult()
        > 0;
  }

  /**
   * The same, but for people of the same name: somebody in care in two cases is two people to us,
   * with one mailbox. For mail that tells nothing; whoever opens a link there could take a login.
   */
  public boolean takenByAnother(UUID clinicId, UUID person, MailAddress address) {
    return em.createQuery(
                """
                select count(a) from Account a join Person p on p.id = a.personId
                join Person own on own.id = :person
                where a.clinicId = :clinic and a.personId <> :person
                  and function('regexp_replace', lower(a.email), '\\+[^@]*@', '@') = :mailbox
                  and not (lower(p.givenName) = lower(own.givenName)
                    and lower(p.familyName) = lower(own.familyName))\
                """,
                Long.class)
            .setParameter("clinic", clinicId)
            .setParameter("person", person)
            .setParameter("mailbox", address.mailbox())
            .getSingleResult()
        > 0;
  }

  /** Whether an account's address is somebody else's too; such people get a code in person. */
  boolean shared(Account account) {
    var email = account.email();
    return email != null && taken(account.clinicId(), account.personId(), new MailAddress(email));
  }
}
