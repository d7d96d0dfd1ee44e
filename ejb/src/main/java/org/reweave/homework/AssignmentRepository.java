package org.reweave.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.content.Worksheets;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Place;
import org.reweave.platform.Viewer;
import org.reweave.seeds.Worksheet;

/** Assignments and what hangs on them. Row-level security narrows every query to the viewer's. */
@ApplicationScoped
class AssignmentRepository {
  @PersistenceContext EntityManager em;
  @Inject Worksheets worksheets;

  record Paired(Assignment assignment, @Nullable UUID pairId) {}

  record Reviewed(Entry entry, @Nullable EntryReview review) {
    /** Who of the staff had a hand in it. */
    Stream<UUID> staff() {
      return Stream.of(
              Optional.ofNullable(entry.enteredBy),
              Optional.ofNullable(review).map(r -> r.reviewedBy))
          .flatMap(Optional::stream);
    }
  }

  /** The viewer's own assignment. */
  Assignment own(Viewer viewer, UUID assignmentId) {
    return Optional.ofNullable(em.find(Assignment.class, assignmentId))
        .filter(a -> a.clientId.equals(viewer.person()))
        .orElseThrow(NotFound::new);
  }

  /**
   * Lets one request at a time write to it, such as of two tabs, and sees what the one before has
   * left.
   */
  void lock(Assignment assignment) {
    em.refresh(assignment, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The worksheet of an assignment as it was given, whatever became of it since. */
  Worksheet worksheet(Assignment of) {
    return worksheets.given(of.worksheet, of.worksheetDigest);
  }

  /** An assignment for staff; the caller checks the team. */
  Assignment get(UUID assignmentId) {
    return Optional.ofNullable(em.find(Assignment.class, assignmentId)).orElseThrow(NotFound::new);
  }

  /** An entry that the viewer may see. */
  Entry entry(UUID entryId) {
    return Optional.ofNullable(em.find(Entry.class, entryId)).orElseThrow(NotFound::new);
  }

  /** The assignment of what the viewer has typed, handed in or not. */
  UUID ownAssignmentOf(Viewer viewer, UUID entryId) {
    return em.createQuery(
            "select d.assignmentId from EntryDraft d where d.id = :entry and d.clientId = :client",
            UUID.class)
        .setParameter("entry", entryId)
        .setParameter("client", viewer.person())
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** What the viewer has typed, handed in or not. */
  EntryDraft draft(UUID entryId) {
    return Optional.ofNullable(em.find(EntryDraft.class, entryId)).orElseThrow(NotFound::new);
  }

  /** What is being written. */
  Optional<EntryDraft> draft(Assignment of) {
    return em.createQuery(
            "select d from EntryDraft d where d.assignmentId = :assignment"
                + " and d.submittedAt is null",
            EntryDraft.class)
        .setParameter("assignment", of.id)
        .getResultStream()
        .findFirst();
  }

  boolean reviewed(Entry entry) {
    return em.find(EntryReview.class, entry.id) != null;
  }

  /** A page of the case's assignments, newest first, with the link of joint work. */
  Page<Paired> ofCase(UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    var query =
        em.createQuery(
                """
                select a, p.pairId
                from Assignment a left join AssignmentPair p on p.assignmentId = a.id
                where a.caseId = :case
                  and (a.assignedAt < :at or a.assignedAt = :at and a.id > :id)
                order by a.assignedAt desc, a.id\
                """,
                Tuple.class)
            .setParameter("case", caseId);
    return Page.latest(query, limit, cursor, t -> place(t.get(0, Assignment.class)))
        .map(t -> new Paired(t.get(0, Assignment.class), t.get(1, UUID.class)));
  }

  /** A page of the viewer's own assignments, newest first. */
  Page<Assignment> ofClient(Viewer viewer, @Nullable Integer limit, @Nullable String cursor) {
    var query =
        em.createQuery(
                """
                select a from Assignment a
                where a.clientId = :client
                  and (a.assignedAt < :at or a.assignedAt = :at and a.id > :id)
                order by a.assignedAt desc, a.id\
                """,
                Assignment.class)
            .setParameter("client", viewer.person());
    return Page.latest(query, limit, cursor, AssignmentRepository::place);
  }

  /** All of the viewer's own assignments that wait to be handed in, newest first. */
  List<Assignment> openOfClient(Viewer viewer) {
    return em.createQuery(
            """
            select a from Assignment a where a.clientId = :client and a.status in (ASSIGNED, STARTED)
            order by a.assignedAt desc, a.id\
            """,
            Assignment.class)
        .setParameter("client", viewer.person())
        .getResultList();
  }

  /** An assignment's id, and with joint work the other's that was given together with it. */
  List<UUID> givenWith(UUID assignmentId) {
    return em.createQuery(
            """
            select a.id from Assignment a
            left join AssignmentPair own on own.assignmentId = :assignment
            left join AssignmentPair p on p.assignmentId = a.id
            where a.id = :assignment or p.pairId = own.pairId
            order by a.id\
            """,
            UUID.class)
        .setParameter("assignment", assignmentId)
        .getResultList();
  }

  private static Place place(Assignment of) {
    return new Place(of.assignedAt, of.id);
  }

  /** How much the viewer was given and has done. */
  MyCounts counts(Viewer viewer) {
    var counts =
        em.createQuery(
                """
                select count(a), count(case when a.status in (SUBMITTED, REVIEWED, ADAPTED) then 1 end)
                from Assignment a where a.clientId = :client\
                """,
                Tuple.class)
            .setParameter("client", viewer.person())
            .getSingleResult();
    return new MyCounts(counts.get(0, Long.class).intValue(), counts.get(1, Long.class).intValue());
  }

  /** What was submitted for these assignments, newest first, by assignment. */
  Map<UUID, List<Reviewed>> submitted(Collection<UUID> assignmentIds) {
    var found = new HashMap<UUID, List<Reviewed>>();
    if (assignmentIds.isEmpty()) {
      return found;
    }
    em.createQuery(
            """
            select e, r from Entry e left join EntryReview r on r.entryId = e.id
            where e.assignmentId in :assignments
            order by e.submittedAt desc, e.id\
            """,
            Tuple.class)
        .setParameter("assignments", assignmentIds)
        .getResultStream()
        .map(t -> new Reviewed(t.get(0, Entry.class), t.get(1, EntryReview.class)))
        .forEach(
            r -> found.computeIfAbsent(r.entry().assignmentId, none -> new ArrayList<>()).add(r));
    return found;
  }

  /** Whether there is such an appointment in that case. */
  boolean appointmentOf(UUID caseId, UUID appointmentId) {
    return !em.createNativeQuery("select 1 from appointment where id = :id and case_id = :case")
        .setParameter("id", appointmentId)
        .setParameter("case", caseId)
        .getResultList()
        .isEmpty();
  }
}
