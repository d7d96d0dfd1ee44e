package org.reweave.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reweave.platform.NotFound;
import org.reweave.platform.Sealer;
import org.reweave.platform.Turn;
import org.reweave.platform.Viewer;

/** Releases and what hangs on them. Row-level security narrows every query to the viewer's. */
@ApplicationScoped
class ReleaseRepository {
  private static final int TERMS_BYTES = 2048;

  @PersistenceContext EntityManager em;
  @Inject Sealer sealer;
  @Inject Turn turn;

  /** Who gets it, and what for. */
  record Terms(String recipient, String purpose) {}

  byte[] seal(Release of, Terms terms) {
    return sealer.sealFields(
        of.termsSeal(),
        Map.of("recipient", terms.recipient(), "purpose", terms.purpose()),
        TERMS_BYTES);
  }

  Terms terms(Release of) {
    var fields = sealer.openFields(of.termsSeal(), of.terms);
    return new Terms(fields.getOrDefault("recipient", ""), fields.getOrDefault("purpose", ""));
  }

  /** A release; the caller checks the team. */
  Release get(UUID releaseId) {
    return Optional.ofNullable(em.find(Release.class, releaseId)).orElseThrow(NotFound::new);
  }

  /** Everybody's acts on a release and what is given under it take turns. */
  void takeTurn(UUID releaseId) {
    turn.take("release " + releaseId);
  }

  /** All of the case's, the latest first. */
  List<Release> ofCase(UUID caseId) {
    return em.createQuery(
            "select r from Release r where r.caseId = :case order by r.draftedAt desc, r.id",
            Release.class)
        .setParameter("case", caseId)
        .getResultList();
  }

  /** Those who have to sign it; for a client the own row alone. */
  List<ReleaseParty> parties(UUID releaseId) {
    return em.createQuery(
            "select p from ReleaseParty p where p.releaseId = :release order by p.id",
            ReleaseParty.class)
        .setParameter("release", releaseId)
        .getResultList();
  }

  /** The viewer's own parts in releases, the latest first. */
  List<ReleaseParty> own(Viewer viewer) {
    return em.createQuery(
            """
            select p from ReleaseParty p join Release r on r.id = p.releaseId
            where p.clientId = :client order by r.draftedAt desc, p.id\
            """,
            ReleaseParty.class)
        .setParameter("client", viewer.person())
        .getResultList();
  }

  /**
   * One of them.
   *
   * @throws NotFound if it is somebody else's
   */
  ReleaseParty own(Viewer viewer, UUID partyId) {
    return Optional.ofNullable(em.find(ReleaseParty.class, partyId))
        .filter(p -> p.clientId.equals(viewer.person()))
        .orElseThrow(NotFound::new);
  }

  /** What a party did last. */
  Optional<ReleaseAct> latest(ReleaseParty of) {
    return em.createQuery(
            "select a from ReleaseAct a where a.partyId = :party order by a.at desc, a.id desc",
            ReleaseAct.class)
        .setParameter("party", of.id)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What was given under a release, the latest first. */
  List<Disclosure> given(UUID releaseId) {
    return em.createQuery(
            "select d from Disclosure d where d.releaseId = :release"
                + " order by d.sentOn desc, d.loggedAt desc, d.id",
            Disclosure.class)
        .setParameter("release", releaseId)
        .getResultList();
  }

  /** Everybody who is or was a client of the case: joint parts are theirs, whoever has left. */
  @SuppressWarnings("unchecked") // a native query of one column
  List<UUID> everyClient(UUID caseId) {
    return em.createNativeQuery(
            "select distinct person_id from case_member where case_id = ?1 and relation = 'CLIENT'"
                + " and valid_from is not null",
            UUID.class)
        .setParameter(1, caseId)
        .getResultList();
  }
}
