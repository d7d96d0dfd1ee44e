package org.reweave.consent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
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

  /** Those in which the viewer has a part, the latest first. */
  List<Release> own(Viewer viewer) {
    return em.createQuery(
            """
            select r from Release r join ReleaseParty p on p.releaseId = r.id
            where p.clientId = :client order by r.draftedAt desc, r.id\
            """,
            Release.class)
        .setParameter("client", viewer.person())
        .getResultList();
  }

  /**
   * The viewer's own part.
   *
   * @throws NotFound if it is somebody else's
   */
  ReleaseParty own(Viewer viewer, UUID partyId) {
    return Optional.ofNullable(em.find(ReleaseParty.class, partyId))
        .filter(p -> p.clientId.equals(viewer.person()))
        .orElseThrow(NotFound::new);
  }

  /** One with what hangs on it. */
  ReleaseFile file(Release release) {
    return files(List.of(release)).getFirst();
  }

  /** The same releases with what hangs on them: one query for each kind, however many they are. */
  List<ReleaseFile> files(List<Release> releases) {
    if (releases.isEmpty()) {
      return List.of();
    }
    var ids = releases.stream().map(r -> r.id).toList();
    var parties =
        under(
                ids,
                "from ReleaseParty p where p.releaseId in :ids order by p.id",
                ReleaseParty.class)
            .collect(groupingBy(p -> p.releaseId));
    var latest =
        under(
                ids,
                "select a from ReleaseAct a join ReleaseParty p on p.id = a.partyId"
                    + " where p.releaseId in :ids order by a.at, a.id",
                ReleaseAct.class)
            .collect(toMap(a -> a.partyId, a -> a, (earlier, later) -> later));
    var given =
        under(
                ids,
                "from Disclosure d where d.releaseId in :ids"
                    + " order by d.sentOn desc, d.loggedAt desc, d.id",
                Disclosure.class)
            .collect(groupingBy(d -> d.releaseId));
    return releases.stream()
        .map(
            r ->
                new ReleaseFile(
                    r,
                    parties.getOrDefault(r.id, List.of()),
                    latest,
                    given.getOrDefault(r.id, List.of())))
        .toList();
  }

  private <T> Stream<T> under(List<UUID> releaseIds, String query, Class<T> type) {
    return em.createQuery(query, type).setParameter("ids", releaseIds).getResultStream();
  }

  /** Everybody who is or was a client of the case: joint parts are theirs, whoever has left. */
  List<UUID> everyClient(UUID caseId) {
    return em.unwrap(Session.class)
        .createNativeQuery(
            "select distinct person_id from case_member where case_id = ?1 and relation = 'CLIENT'"
                + " and valid_from is not null",
            UUID.class)
        .setParameter(1, caseId)
        .getResultList();
  }
}
