package org.reweave.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Place;
import org.reweave.platform.Viewer;

/** Screenings and their drafts. Row-level security narrows every query to the viewer's. */
@ApplicationScoped
class ScreeningRepository {
  private static final String PAGE =
      " and (s.assignedAt < :at or s.assignedAt = :at and s.id > :id)"
          + " order by s.assignedAt desc, s.id";

  @PersistenceContext EntityManager em;

  /** A page of the case's, newest first. */
  Page<Screening> ofCase(UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    return page("s.caseId = :owner", caseId, limit, cursor);
  }

  /** One of the case's. */
  Screening ofCase(UUID caseId, UUID screeningId) {
    return Optional.ofNullable(em.find(Screening.class, screeningId))
        .filter(s -> s.caseId.equals(caseId))
        .orElseThrow(NotFound::new);
  }

  /** Those of these instruments in the viewer's open cases. */
  List<Screening> ofCaseload(Viewer viewer, List<String> instruments) {
    return em.unwrap(Session.class)
        .createNativeQuery(
            """
            select s.* from screening s
            join caseload c on c.case_id = s.case_id and c.staff_id = :viewer and c.status = 'ACTIVE'
            where s.instrument in (:instruments)\
            """,
            Screening.class)
        .setParameter("viewer", viewer.person())
        .setParameter("instruments", instruments)
        .getResultList();
  }

  /** All of the case's, the earliest given first. */
  List<Screening> allOfCase(UUID caseId) {
    return em.createQuery(
            "select s from Screening s where s.caseId = :case order by s.assignedAt, s.id",
            Screening.class)
        .setParameter("case", caseId)
        .getResultList();
  }

  /** What came in of the case's, the earliest first. */
  List<Screening> submittedOfCase(UUID caseId) {
    return em.createQuery(
            "select s from Screening s where s.caseId = :case and s.status = SUBMITTED"
                + " order by s.submittedAt, s.id",
            Screening.class)
        .setParameter("case", caseId)
        .getResultList();
  }

  /** A page of what the viewer was given, newest first. */
  Page<Screening> ofClient(Viewer viewer, @Nullable Integer limit, @Nullable String cursor) {
    return page("s.source = ONLINE and s.clientId = :owner", viewer.person(), limit, cursor);
  }

  /** All that the viewer was given and has not sent, newest first. */
  List<Screening> openOfClient(Viewer viewer) {
    return em.createQuery(
            "select s from Screening s where s.source = ONLINE and s.clientId = :client"
                + " and s.status <> SUBMITTED order by s.assignedAt desc, s.id",
            Screening.class)
        .setParameter("client", viewer.person())
        .getResultList();
  }

  /** The viewer's own screening; of somebody else's, staff's entries included, nothing is told. */
  Screening own(Viewer viewer, UUID screeningId) {
    return Optional.ofNullable(em.find(Screening.class, screeningId))
        .filter(s -> s.source == Screening.Source.ONLINE)
        .filter(s -> s.clientId.equals(viewer.person()))
        .orElseThrow(NotFound::new);
  }

  /** Lets one request at a time write to it, and sees what the one before has left. */
  void lock(Screening screening) {
    em.refresh(screening, LockModeType.PESSIMISTIC_WRITE);
  }

  /** What its client has saved so far. */
  Optional<ScreeningDraft> draft(Screening screening) {
    return Optional.ofNullable(em.find(ScreeningDraft.class, screening.id));
  }

  private Page<Screening> page(
      String where, UUID owner, @Nullable Integer limit, @Nullable String cursor) {
    var query =
        em.createQuery("select s from Screening s where " + where + PAGE, Screening.class)
            .setParameter("owner", owner);
    return Page.latest(query, limit, cursor, s -> new Place(s.assignedAt, s.id));
  }
}
