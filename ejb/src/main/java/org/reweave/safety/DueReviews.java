package org.reweave.safety;

import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.screening.ClinicDay;
import org.reweave.screening.FollowUps;
import org.reweave.screening.Wishes;

/**
 * What waits in open cases for who treats: decisions on joint work and safety plans whose day of
 * review has passed, what has to be done by a time that has, joint work that was planned before a
 * flag of severity HIGH or CRITICAL was raised and goes on, what a client's answers ask for, from
 * the moment they came in, and what the protocol asks for in person. Nothing lapses by it, and
 * nothing ends by waiting.
 */
@Stateless
@DenyAll
public class DueReviews {
  private static final int MOST = 200;

  private static final String DUE =
      """
      select c.case_id, c.title, r.kind, cast(r.review_on as text)
      from caseload c
      cross join lateral (
        select 'SUITABILITY' as kind, d.review_on from (
          select review_on from suitability_decision where case_id = c.case_id
          order by number desc limit 1) d
        union all
        select 'SAFETY_PLAN', p.review_on from (
          select distinct on (client_id, kind) review_on from safety_plan
          where case_id = c.case_id order by client_id, kind, number desc) p) r
      where c.staff_id = :viewer and c.status = 'ACTIVE' and r.review_on < cast(:today as date)
      union all
      select c.case_id, c.title, 'OBLIGATION', cast(cast(min(t.due_at) at time zone z.zone as date) as text)
      from caseload c
      join clinic z on z.id = c.clinic_id
      join obligation o on o.case_id = c.case_id and o.ended_at is null
      join obligation_task t on t.obligation_id = o.id and t.done_at is null and t.due_at <= :now
      where c.staff_id = :viewer
      group by o.id, c.case_id, c.title, z.zone
      union all
      select c.case_id, c.title, 'JOINT_PLANNED', cast(min(j.on_day) as text)
      from caseload c
      join clinic z on z.id = c.clinic_id
      cross join lateral (
        select cast(a.starts_at at time zone z.zone as date) as on_day
        from appointment a
        where a.case_id = c.case_id and a.status = 'PLANNED' and a.starts_at > :now
          and (select count(*) from attendance t where t.appointment_id = a.id) > 1
        union all
        select n.due_on from assignment n join assignment_pair p on p.assignment_id = n.id
        where n.case_id = c.case_id and n.status in ('ASSIGNED', 'STARTED')) j
      where c.staff_id = :viewer and c.status = 'ACTIVE'
        and exists (select 1 from red_flag f where f.case_id = c.case_id and f.open_rank >= 3)
      group by c.case_id, c.title
      order by 4, 1, 3
      limit :most\
      """;

  private static final String CASES =
      """
      select c.case_id, c.title,
        case when isfinite(c.next_appointment)
          then cast(cast(c.next_appointment at time zone z.zone as date) as text) end
      from caseload c
      join clinic z on z.id = c.clinic_id
      where c.staff_id = :viewer and c.status = 'ACTIVE'\
      """;

  private static final Comparator<DueReview> LONGEST =
      Comparator.comparing(DueReview::reviewOn)
          .thenComparing(DueReview::caseId)
          .thenComparing(DueReview::kind);

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject FlagQueue queue;
  @Inject FollowUps followUps;
  @Inject Wishes wishes;
  @Inject @Any Instance<WaitingWork> elsewhere;
  @Inject ClinicDay clinicDay;
  @Inject Clock clock;

  /** Those of the viewer's cases, what is or was due first on top; 200 at most. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<DueReview> list() {
    audit.record("list", "due-review", null, null);
    queue.settle();
    return Stream.concat(passed(), waiting()).sorted(LONGEST).limit(MOST).toList();
  }

  private Stream<DueReview> passed() {
    return em.unwrap(Session.class)
        .createNativeQuery(DUE, Object[].class)
        .setParameter("viewer", viewer.get().person())
        .setParameter("today", clinicDay.today())
        .setParameter("now", clock.instant())
        .setParameter("most", MOST)
        .getResultStream()
        .map(
            row ->
                new DueReview(
                    (UUID) row[0],
                    (String) row[1],
                    DueReview.Kind.valueOf((String) row[2]),
                    LocalDate.parse((String) row[3])));
  }

  /** One row for each case and kind, however much waits there. */
  private Stream<DueReview> waiting() {
    var titles = new HashMap<UUID, String>();
    var nextVisits = new HashMap<UUID, LocalDate>();
    for (var row : cases()) {
      titles.put((UUID) row[0], (String) row[1]);
      if (row[2] != null) {
        nextVisits.put((UUID) row[0], LocalDate.parse((String) row[2]));
      }
    }
    return Stream.concat(
        Stream.concat(
            of(DueReview.Kind.WISH, wishes.dueByCase(), titles),
            of(DueReview.Kind.FOLLOW_UP, followUps.dueByCase(nextVisits), titles)),
        elsewhere.stream().flatMap(work -> of(work.kind(), work.dueByCase(), titles)));
  }

  private static Stream<DueReview> of(
      DueReview.Kind kind, Map<UUID, LocalDate> dueByCase, Map<UUID, String> titles) {
    return dueByCase.entrySet().stream()
        .map(
            due ->
                new DueReview(
                    due.getKey(), titles.getOrDefault(due.getKey(), ""), kind, due.getValue()));
  }

  private List<Object[]> cases() {
    return em.unwrap(Session.class)
        .createNativeQuery(CASES, Object[].class)
        .setParameter("viewer", viewer.get().person())
        .getResultList();
  }
}
