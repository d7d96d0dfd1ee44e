package org.reweave.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reweave.platform.Sealer;
import org.reweave.seeds.ConsentForm;
import org.reweave.seeds.ConsentForm.Subject;
import org.reweave.seeds.Library;

/** Signatures and the rule of each case. Row-level security narrows every query to the viewer's. */
@ApplicationScoped
class ConsentRepository {
  @PersistenceContext EntityManager em;
  @Inject Sealer sealer;

  /** The rule of the case on what is said alone; empty before one was chosen. */
  Optional<PolicyChoice> policy(UUID caseId) {
    return em.createQuery(
            "select p from PolicyChoice p where p.caseId = :case order by p.number desc",
            PolicyChoice.class)
        .setParameter("case", caseId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The forms that each client of the case is asked to sign today. */
  List<AskedForm> asked(UUID caseId, Locale language) {
    var rule = policy(caseId);
    return Library.in(language).consents().stream()
        .flatMap(
            form ->
                (form.subject() == Subject.TREATMENT
                        ? Optional.of(Instant.EPOCH)
                        : rule.filter(r -> r.policy.name().equals(form.key())).map(r -> r.chosenAt))
                    .map(since -> new AskedForm(form, since)).stream())
        .toList();
  }

  /** What all clients have signed in the case, the latest first. */
  List<Signature> signed(UUID caseId) {
    return em.createQuery(
            "select s from Signature s where s.caseId = :case order by s.signedAt desc, s.id",
            Signature.class)
        .setParameter("case", caseId)
        .getResultList();
  }

  /** What a client has signed in the case, the latest first. */
  List<Signature> signed(UUID caseId, UUID clientId) {
    return em.createQuery(
            "select s from Signature s where s.caseId = :case and s.clientId = :client"
                + " order by s.signedAt desc, s.id",
            Signature.class)
        .setParameter("case", caseId)
        .setParameter("client", clientId)
        .getResultList();
  }

  /** The forms that none of these signatures stands under. */
  static List<ConsentForm> missing(List<AskedForm> asked, List<Signature> signed) {
    return asked.stream()
        .filter(f -> signed.stream().noneMatch(f::isCoveredBy))
        .map(AskedForm::form)
        .toList();
  }

  /** A copy of what was signed. */
  MyConsents.Signed copy(Signature s) {
    return new MyConsents.Signed(
        s.id,
        s.form,
        s.version,
        s.language,
        s.title,
        s.words,
        sealer.openText(s.nameSeal(), s.name),
        s.signedAt);
  }
}
