package org.reweave.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Roles;
import org.reweave.platform.SignIn;

/**
 * Where mail reaches somebody: each changes it alone, by a code that is mailed to the new address.
 * No answer tells whether an address is known, so partners learn nothing of each other here. What a
 * client allowed has to be confirmed again afterwards, and nothing is mailed to the old address of
 * a client, which somebody else may read.
 */
@Stateless
@DenyAll
public class OwnAddress {
  /** So old may a sign-in be at most: a session that was left open is not enough. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private static final Duration COUNTED = Duration.ofHours(1);
  private static final int CODES = 3;

  /** An earlier one counts no more, whatever became of the last; {@code confirm_address} agrees. */
  private static final String LAST_IS_OPEN =
      " and c.confirmedAt is null and c.tries < 5 and not exists (select l.id from AddressChange l"
          + " where l.personId = c.personId and l.askedAt > c.askedAt)";

  @Resource SessionContext context;
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What became of a code that was entered. */
  public enum Outcome {
    CHANGED,
    /** It is another one; it may be entered again. */
    WRONG,
    /** It is too late, or was tried too often: a new one is needed. */
    OVER
  }

  /** Whether the sign-in is recent enough to ask for a code. */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public boolean fresh() {
    return SignIn.proved(context.getCallerPrincipal())
        .filter(at -> at.isAfter(clock.instant().minus(FRESH)))
        .isPresent();
  }

  /** Whether a code may be entered now. */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public boolean awaitsCode() {
    return asked(clock.instant().minus(AddressChange.OPEN), LAST_IS_OPEN) > 0;
  }

  /**
   * Has a code mailed to an address.
   *
   * @throws Invalid naming {@code newAddress}
   * @throws Conflict {@code sign-in-again}; {@code too-many-codes}
   */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public void ask(String entered) {
    if (!fresh()) {
      throw new Conflict(
          "sign-in-again", "Sign in again first. A sign-in counts for five minutes.");
    }
    var address =
        MailAddress.of(entered)
            .orElseThrow(
                () ->
                    new Invalid(
                        "newAddress", "malformed", "Enter an address like name@example.org."));
    var now = clock.instant();
    if (asked(now.minus(COUNTED), "") >= CODES) {
      throw new Conflict(
          "too-many-codes", "Three codes an hour are mailed at most. Try again later.");
    }
    var me = viewer.get();
    var change = new AddressChange(me, address, now);
    em.persist(change);
    em.persist(new Outbox(me.clinic(), Errand.MAIL_CODE, me.person(), change.id(), now));
    audit.record("ask", "address", me.person(), null);
  }

  /** Takes the new address over, if this is the code that was mailed to it. */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public Outcome confirm(String code) {
    var outcome =
        Outcome.valueOf(
            (String)
                em.createNativeQuery("select confirm_address(:digest)", String.class)
                    .setParameter("digest", AddressChange.digest(code))
                    .getSingleResult());
    if (outcome == Outcome.CHANGED) {
      var me = viewer.get();
      var now = clock.instant();
      em.persist(new Outbox(me.clinic(), Errand.SYNC_USER, me.person(), now));
      if (!me.is(Roles.CLIENT)) {
        em.persist(new Outbox(me.clinic(), Errand.TELL_MOVED, me.person(), last(), now));
      }
      audit.record("confirm", "address", me.person(), null);
    }
    return outcome;
  }

  private UUID last() {
    return em.createQuery(
            "select c.id from AddressChange c where c.personId = :person"
                + " order by c.askedAt desc, c.id desc",
            UUID.class)
        .setParameter("person", viewer.get().person())
        .setMaxResults(1)
        .getSingleResult();
  }

  /** How often since then, of those alone that a condition names. */
  private long asked(Instant since, String which) {
    return em.createQuery(
            "select count(c) from AddressChange c where c.personId = :person"
                + " and c.askedAt > :since"
                + which,
            Long.class)
        .setParameter("person", viewer.get().person())
        .setParameter("since", since)
        .getSingleResult();
  }
}
