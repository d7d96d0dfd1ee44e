package org.reweave.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;
import org.reweave.platform.Refused;
import org.reweave.platform.Turn;

/**
 * Who may do what with a case: decided here and nowhere else, from the rows of today, never from
 * the token. Row-level security stands behind it.
 */
@ApplicationScoped
public class CaseAccess {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject Turn turn;

  /**
   * Lets pass who is lead, co-therapist or supervisor of the case now.
   *
   * @return what the viewer is to the case
   * @throws NotFound for everybody else, exactly as for an unknown case
   */
  public Relation requireTeam(UUID caseId) {
    return onTeam(caseId).orElseThrow(NotFound::new);
  }

  /**
   * Lets pass the case's team, and whoever has it open in an emergency: for reading what is known
   * of danger, and nothing else.
   *
   * @return what the viewer is to the case
   * @throws NotFound for everybody else, exactly as for an unknown case
   */
  public Relation requireReader(UUID caseId) {
    return onTeam(caseId)
        .or(() -> emergency(caseId).map(open -> Relation.EMERGENCY))
        .orElseThrow(NotFound::new);
  }

  /**
   * Lets pass who treats the case now, and whoever has it open in an emergency: for reading what a
   * supervisor does not.
   *
   * @throws Refused for a supervisor of the case
   * @throws NotFound for everybody else
   */
  public void requireCloseReader(UUID caseId) {
    if (emergency(caseId).isEmpty()) {
      requireTherapist(caseId);
    }
  }

  /** What the viewer has open of the case in an emergency; empty for everybody else. */
  public Optional<CaseDetail.Emergency> emergency(UUID caseId) {
    return em.unwrap(Session.class)
        .createNativeQuery(
            """
            select id, ends_at from emergency_access
            where person_id = :viewer and case_id = :case and ended_at is null
              and ends_at = emergency_until(case_id)\
            """,
            Object[].class)
        .setParameter("viewer", viewer.get().person())
        .setParameter("case", caseId)
        .getResultStream()
        .findFirst()
        .map(row -> new CaseDetail.Emergency((UUID) row[0], (Instant) row[1]));
  }

  private Optional<Relation> onTeam(UUID caseId) {
    return em.createQuery(
            """
            select m.relation from CaseMember m
            where m.caseId = :case and m.personId = :viewer and m.relation <> CLIENT
              and m.validFrom <= instant and (m.validTo is null or m.validTo > instant)\
            """,
            Relation.class)
        .setParameter("case", caseId)
        .setParameter("viewer", viewer.get().person())
        .getResultStream()
        .min(Comparator.naturalOrder());
  }

  /**
   * Lets pass who treats the case now: lead or co-therapist.
   *
   * @throws Refused for a supervisor of the case
   * @throws NotFound for everybody else
   */
  public Relation requireTherapist(UUID caseId) {
    var relation = requireTeam(caseId);
    if (!relation.treats()) {
      throw new Refused();
    }
    return relation;
  }

  /**
   * Lets pass the lead alone.
   *
   * @throws Refused for the rest of the team
   * @throws NotFound for everybody else
   */
  public void requireLead(UUID caseId) {
    if (requireTeam(caseId) != Relation.LEAD) {
      throw new Refused();
    }
  }

  /**
   * Lets new work pass in an open case alone, which then stays open until that work is done:
   * closing waits for it. The caller's relation has been checked, and no row of the case is locked
   * yet. Work on flags and what completes the record (reviews, how a visit ended, reports, safety
   * plans, releases) stays possible in a closed one.
   *
   * @throws Conflict {@code case-closed}
   */
  public void requireOpen(UUID caseId) {
    turn.share(course(caseId));
    var open =
        (Boolean)
            em.createNativeQuery("select case_open(:case)")
                .setParameter("case", caseId)
                .getSingleResult();
    if (open == null) {
      throw new NotFound();
    }
    if (!open) {
      throw new Conflict("case-closed", "This case is closed. Nothing new can be added to it.");
    }
  }

  /**
   * Keeps the case from being closed, opened again or erased from until the caller's work is done:
   * for what may begin in a closed case too and must not be erased half. Nobody's row of the case
   * is locked yet.
   */
  public void keepCourse(UUID caseId) {
    turn.share(course(caseId));
  }

  /**
   * Waits until the work that {@link #requireOpen} or {@link #keepCourse} has let pass is done, and
   * lets no more pass.
   */
  public void takeCourse(UUID caseId) {
    turn.take(course(caseId));
  }

  private static String course(UUID caseId) {
    return "course of " + caseId;
  }

  /**
   * Since when the case is open; empty once it is closed. The caller has been checked.
   *
   * @throws NotFound for a case that the viewer cannot see
   */
  public Optional<LocalDate> openSince(UUID caseId) {
    var careCase = em.find(CareCase.class, caseId);
    if (careCase == null) {
      throw new NotFound();
    }
    return careCase.closedOn == null ? Optional.of(careCase.openedOn) : Optional.empty();
  }

  /**
   * The case's clients of today, in the order in which they joined; the caller has been checked.
   */
  public List<CaseClient> clients(UUID caseId) {
    return em.createQuery(
            """
            select new org.reweave.care.CaseClient(m.personId, m.displayName) from CaseMember m
            where m.caseId = :case and m.relation = CLIENT
              and m.validFrom <= instant and (m.validTo is null or m.validTo > instant)
            order by m.validFrom, m.displayName, m.id\
            """,
            CaseClient.class)
        .setParameter("case", caseId)
        .getResultList();
  }

  /**
   * The client of that case.
   *
   * @throws NotFound if the person is not in care there today
   */
  public CaseClient requireClient(UUID caseId, UUID clientId) {
    return clients(caseId).stream()
        .filter(c -> c.clientId().equals(clientId))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * The same, who is not erased from the case until the caller's work is done: for what may be
   * written about somebody in a closed case too. Nobody's row of the case is locked yet.
   *
   * @throws NotFound if the person is not in care there today
   */
  public CaseClient keepClient(UUID caseId, UUID clientId) {
    keepCourse(caseId);
    return requireClient(caseId, clientId);
  }

  /**
   * Lets pass who is a client of the case now: the wall for a client's own writing.
   *
   * @throws NotFound for everybody else
   */
  public void requireMember(UUID caseId) {
    var found =
        em.createQuery(
                """
                select m.id from CaseMember m
                where m.caseId = :case and m.personId = :viewer and m.relation = CLIENT
                  and m.validFrom <= instant and (m.validTo is null or m.validTo > instant)\
                """,
                UUID.class)
            .setParameter("case", caseId)
            .setParameter("viewer", viewer.get().person())
            .setMaxResults(1)
            .getResultList();
    if (found.isEmpty()) {
      throw new NotFound();
    }
  }

  /** The cases in which the viewer is a client now, the earliest first. */
  public List<OwnPart> ownParts() {
    return em.createQuery(
            """
            select new org.reweave.care.OwnPart(m.id, m.caseId) from CaseMember m
            where m.personId = :viewer and m.relation = CLIENT
              and m.validFrom <= instant and (m.validTo is null or m.validTo > instant)
            order by m.validFrom, m.id\
            """,
            OwnPart.class)
        .setParameter("viewer", viewer.get().person())
        .getResultList();
  }

  /**
   * The case of which that is the viewer's own part now.
   *
   * @throws NotFound if it is somebody else's, or over
   */
  public UUID requireOwnPart(UUID partId) {
    return ownParts().stream()
        .filter(p -> p.partId().equals(partId))
        .map(OwnPart::caseId)
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
