package org.reweave.consent;

import static org.reweave.platform.Roles.CLIENT;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.reweave.account.ViewerLanguage;
import org.reweave.care.CaseAccess;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Sealer;
import org.reweave.platform.Stale;
import org.reweave.platform.Turn;

/**
 * The forms that a client signs, alone and for themselves. Whether the partner signed shows nowhere
 * here.
 */
@Stateless
@DenyAll
public class OwnConsents {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject ConsentRepository consents;
  @Inject ViewerLanguage language;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Turn turn;
  @Inject Clock clock;

  /** What waits to be signed, in the client's language, and copies of what was signed. */
  @RolesAllowed(CLIENT)
  public MyConsents mine() {
    audit.record("list", "consent", null, null);
    var locale = language.get();
    var waiting = new ArrayList<MyConsents.Waiting>();
    var copies = new ArrayList<MyConsents.Signed>();
    for (var part : access.ownParts()) {
      var signed = consents.signed(part.caseId(), viewer.get().person());
      ConsentRepository.missing(consents.asked(part.caseId(), locale), signed).stream()
          .map(f -> new MyConsents.Waiting(part.partId(), locale.getLanguage(), f))
          .forEach(waiting::add);
      signed.stream().map(consents::copy).forEach(copies::add);
    }
    return new MyConsents(waiting, copies);
  }

  /**
   * A form that waits to be signed; empty if the client is not asked for it, or has signed it.
   *
   * @throws NotFound if the part is not the client's own
   */
  @RolesAllowed(CLIENT)
  public Optional<MyConsents.Waiting> waiting(UUID partId, String form) {
    var caseId = access.requireOwnPart(partId);
    audit.record("read", "consent", null, caseId);
    var locale = language.get();
    var signed = consents.signed(caseId, viewer.get().person());
    return ConsentRepository.missing(consents.asked(caseId, locale), signed).stream()
        .filter(f -> f.key().equals(form))
        .map(f -> new MyConsents.Waiting(partId, locale.getLanguage(), f))
        .findFirst();
  }

  /**
   * Signs a form, in the words that the client has read.
   *
   * @return the signature's id
   * @throws Conflict {@code already-signed}; {@code case-closed}
   * @throws Invalid naming {@code agreed} or {@code name}
   * @throws NotFound if the client is not asked for this form
   * @throws Stale if the form has another version by now
   */
  @RolesAllowed(CLIENT)
  public UUID sign(UUID partId, String form, NewSignature typed) {
    var caseId = access.requireOwnPart(partId);
    access.requireOpen(caseId);
    var locale = language.get();
    var asked =
        consents.asked(caseId, locale).stream()
            .filter(f -> f.form().key().equals(form))
            .findFirst()
            .orElseThrow(NotFound::new);
    var v = viewer.get();
    turn.take(v.person() + " signs " + form + " in " + caseId);
    if (consents.signed(caseId, v.person()).stream().anyMatch(asked::isCoveredBy)) {
      throw new Conflict("already-signed", "You have signed this already.");
    }
    var name = SignedName.of(typed.name(), typed.agreed());
    if (typed.version() != asked.form().version()) {
      throw new Stale();
    }
    var signature =
        new Signature(
            v.clinic(), caseId, v.person(), asked.form(), locale.getLanguage(), clock.instant());
    signature.sign(sealer.sealText(signature.nameSeal(), name));
    em.persist(signature);
    audit.record("sign", "consent", signature.id, caseId);
    return signature.id;
  }
}
