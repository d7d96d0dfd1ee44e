package org.reweave.appointment;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseAccess;
import org.reweave.care.CaseClient;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Place;
import org.reweave.platform.Roles;
import org.reweave.platform.Under;
import org.reweave.safety.VisitClocks;
import org.reweave.suitability.JointWork;

/** Making appointments and recording how they ended. */
@Stateless
@DenyAll
public class Appointments {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 480;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject JointWork jointWork;
  @Inject PlannedVisits planned;
  @Inject VisitClocks visitClocks;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** The appointments of a case of the viewer's own, newest first. */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<AppointmentView> list(UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    access.requireReader(caseId);
    return page(caseId, limit, cursor);
  }

  /** The appointments of any case of the clinic: times and names alone. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public Page<AppointmentView> listForOffice(
      UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    clientsForOffice(caseId);
    return page(caseId, limit, cursor);
  }

  private Page<AppointmentView> page(
      UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    audit.record("list", "appointment", null, caseId);
    var query =
        em.createQuery(
                """
                from Appointment a where a.caseId = :case
                  and (a.startsAt < :at or a.startsAt = :at and a.id > :id)
                order by a.startsAt desc, a.id\
                """,
                Appointment.class)
            .setParameter("case", caseId);
    var page = Page.latest(query, limit, cursor, a -> new Place(a.startsAt, a.id));
    return new Page<>(views(page.items()), page.next());
  }

  /**
   * What took place in a case in a time, oldest first; the caller's access to the case is checked.
   *
   * @param from inclusive
   * @param to exclusive
   */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public List<AppointmentView> attendance(UUID caseId, Instant from, Instant to) {
    access.requireTeam(caseId);
    audit.record("list", "appointment", null, caseId);
    return views(
        em.createQuery(
                """
                from Appointment a where a.caseId = :case
                  and a.startsAt >= :from and a.startsAt < :to order by a.startsAt, a.id\
                """,
                Appointment.class)
            .setParameter("case", caseId)
            .setParameter("from", from)
            .setParameter("to", to)
            .getResultList());
  }

  /** What is still planned for both partners of a case of the viewer's own, the next one first. */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public List<AppointmentView> plannedForBoth(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "appointment", null, caseId);
    return views(planned.forBoth(caseId));
  }

  private List<AppointmentView> views(List<Appointment> appointments) {
    var attendees =
        em.createQuery(
                """
                from Attendance t where t.key.appointmentId in :ids order by t.key.clientId\
                """,
                Attendance.class)
            .setParameter("ids", appointments.stream().map(a -> a.id).toList())
            .getResultStream()
            .collect(groupingBy(t -> t.key.appointmentId()));
    return appointments.stream()
        .map(
            a ->
                new AppointmentView(
                    a.id,
                    a.caseId,
                    a.startsAt,
                    a.minutes,
                    a.mode,
                    a.status,
                    attendees.getOrDefault(a.id, List.of()).stream()
                        .map(t -> new AppointmentView.Attendee(t.key.clientId(), t.attended))
                        .toList()))
        .toList();
  }

  /** The viewer's own appointments that are still to come, the next one first. */
  @RolesAllowed(Roles.CLIENT)
  public List<MyAppointment> mine() {
    audit.record("list", "own-appointment", null, null);
    return em.createQuery(
            """
            select new org.reweave.appointment.MyAppointment(a.id, a.startsAt, a.minutes, a.mode)
            from Attendance t join Appointment a on a.id = t.key.appointmentId
            where t.key.clientId = :viewer and a.status = PLANNED and a.startsAt > :now
            order by a.startsAt\
            """,
            MyAppointment.class)
        .setParameter("viewer", viewer.get().person())
        .setParameter("now", clock.instant())
        .setMaxResults(Page.MAX_LIMIT)
        .getResultList();
  }

  /**
   * Makes an appointment in a case of the viewer's own.
   *
   * @throws Conflict for both partners while joint work is not cleared, or if the case is closed
   */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public AppointmentView book(UUID caseId, NewAppointment plan) {
    access.requireTherapist(caseId);
    access.requireOpen(caseId);
    check(plan, access.clients(caseId));
    if (plan.attendees().size() > 1) {
      jointWork.requireCleared(caseId);
    }
    return store(caseId, plan);
  }

  /**
   * Makes an appointment in any case of the clinic.
   *
   * @throws Conflict for both partners while joint work is not cleared, of which the office is not
   *     told why, or if the case is closed
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public AppointmentView bookForOffice(UUID caseId, NewAppointment plan) {
    var clients = clientsForOffice(caseId);
    access.requireOpen(caseId);
    check(plan, clients);
    if (plan.attendees().size() > 1) {
      jointWork.requireCleared(caseId);
    }
    return store(caseId, plan);
  }

  private List<CaseClient> clientsForOffice(UUID caseId) {
    var clients = access.clients(caseId);
    if (clients.isEmpty()) {
      throw new NotFound();
    }
    return clients;
  }

  private AppointmentView store(UUID caseId, NewAppointment plan) {
    var appointment =
        new Appointment(
            viewer.get().clinic(), caseId, plan, viewer.get().person(), clock.instant());
    em.persist(appointment);
    em.flush();
    plan.attendees().forEach(c -> em.persist(new Attendance(appointment, c)));
    audit.record("book", "appointment", appointment.id, caseId);
    em.flush();
    visitClocks.booked(appointment.id);
    return views(List.of(appointment)).get(0);
  }

  private void check(NewAppointment plan, List<CaseClient> clients) {
    var problems = new ArrayList<Invalid.Problem>();
    if (plan.startsAt().isBefore(clock.instant())) {
      problems.add(new Invalid.Problem("startsAt", "past", "Choose a time that is still to come."));
    }
    if (plan.minutes() < SHORTEST || plan.minutes() > LONGEST) {
      problems.add(
          new Invalid.Problem("minutes", "out-of-range", "Plan between 5 minutes and 8 hours."));
    }
    var known = clients.stream().map(CaseClient::clientId).toList();
    if (plan.attendees().isEmpty()) {
      problems.add(new Invalid.Problem("attendees", "required", "Choose who is to come."));
    } else if (!known.containsAll(plan.attendees())
        || new HashSet<>(plan.attendees()).size() != plan.attendees().size()) {
      problems.add(
          new Invalid.Problem("attendees", "unknown", "Choose among the clients of this case."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  /** Records how an appointment of a case of the viewer's own ended. */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public AppointmentView end(UUID appointmentId, Outcome outcome) {
    var appointment = find(appointmentId);
    access.requireTeam(appointment.caseId);
    return end(appointment, outcome);
  }

  /** Records how any appointment of the clinic ended. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public AppointmentView endForOffice(UUID appointmentId, Outcome outcome) {
    return end(find(appointmentId), outcome);
  }

  private Appointment find(UUID appointmentId) {
    var found = em.find(Appointment.class, appointmentId);
    if (found == null) {
      throw new NotFound();
    }
    return found;
  }

  private AppointmentView end(Appointment appointment, Outcome outcome) {
    appointment.end(outcome.status(), clock.instant());
    var invited =
        em.createQuery("from Attendance t where t.key.appointmentId = :id", Attendance.class)
            .setParameter("id", appointment.id)
            .getResultList();
    var held = outcome.status() == AppointmentStatus.HELD;
    var known = invited.stream().map(t -> t.key.clientId()).toList();
    if (held && outcome.attended().isEmpty()) {
      throw new Invalid("attended", "required", "Say who came.");
    }
    if (!known.containsAll(outcome.attended()) || !held && !outcome.attended().isEmpty()) {
      throw new Invalid("attended", "unknown", "Name only those who were invited and came.");
    }
    invited.forEach(
        t -> t.attended = held ? (Boolean) outcome.attended().contains(t.key.clientId()) : null);
    audit.record("end", "appointment", appointment.id, appointment.caseId);
    em.flush();
    return views(List.of(appointment)).get(0);
  }
}
