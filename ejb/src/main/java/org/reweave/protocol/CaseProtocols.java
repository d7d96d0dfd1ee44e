package org.reweave.protocol;

import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reweave.appointment.AppointmentStatus;
import org.reweave.appointment.AppointmentView;
import org.reweave.appointment.Appointments;
import org.reweave.care.CaseAccess;
import org.reweave.care.CaseClient;
import org.reweave.clinic.Clinics;
import org.reweave.content.Wordings;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.Invalid;
import org.reweave.platform.Turn;
import org.reweave.screening.GivenScreenings;
import org.reweave.screening.NewScreening;
import org.reweave.screening.Screenings;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Protocol.How;

/** What the clinic's protocol asks for in a case; the therapist gives it to each client alone. */
@Stateless
@DenyAll
public class CaseProtocols {
  @Inject CaseAccess access;
  @Inject AuditTrail audit;
  @Inject Turn turn;
  @Inject Clinics clinics;
  @Inject ClinicProtocol protocol;
  @Inject Wordings wordings;
  @Inject GivenScreenings given;
  @Inject Clock clock;
  @EJB Appointments appointments;
  @EJB Screenings screenings;

  /** What is to be given in a case, and when; of a closed one nothing. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public CaseProtocol get(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("read", "protocol", null, caseId);
    return of(caseId);
  }

  /**
   * Gives questionnaires that the protocol asks for now, to each client who has still to be given
   * them.
   *
   * @throws Invalid naming {@code instruments}
   * @throws Conflict {@code not-due} for what the protocol does not ask for, or not any more;
   *     {@code in-person} for what it asks for in person, which is entered; {@code no-wording},
   *     {@code case-closed}; nothing is given then
   */
  @RolesAllowed(THERAPIST)
  public void give(UUID caseId, NewGiving asked) {
    access.requireTherapist(caseId);
    access.requireOpen(caseId);
    if (asked.instruments().isEmpty()) {
      throw new Invalid("instruments", "required", "Choose at least one questionnaire.");
    }
    turn.take(caseId + " protocol");
    var due = of(caseId);
    asked.instruments().stream()
        .distinct()
        .map(key -> due.find(key).orElseThrow(CaseProtocols::notDue))
        .forEach(toGive -> give(caseId, toGive));
  }

  private void give(UUID caseId, CaseProtocol.ToGive toGive) {
    if (toGive.clients().isEmpty()) {
      throw notDue();
    }
    if (toGive.how() == How.IN_PERSON) {
      throw new Conflict(
          "in-person",
          "The protocol asks for this in person. Go through it with each alone and enter it.");
    }
    for (var client : toGive.clients()) {
      screenings.assign(caseId, new NewScreening(client, toGive.instrument()));
    }
  }

  private CaseProtocol of(UUID caseId) {
    return access
        .openSince(caseId)
        .map(openedOn -> CaseProtocol.of(protocol.current(), facts(caseId, openedOn), online()))
        .orElseGet(() -> new CaseProtocol(List.of(), List.of(), List.of()));
  }

  private CaseFacts facts(UUID caseId, LocalDate openedOn) {
    var zone = clinics.current().zone();
    return new CaseFacts(
        openedOn,
        LocalDate.now(clock.withZone(zone)),
        access.clients(caseId).stream().map(CaseClient::clientId).toList(),
        appointments
            .attendance(caseId, openedOn.atStartOfDay(zone).toInstant(), clock.instant())
            .stream()
            .filter(a -> a.status() == AppointmentStatus.HELD)
            .map(a -> session(a, zone))
            .toList(),
        given.of(caseId));
  }

  private static CaseFacts.Session session(AppointmentView held, ZoneId zone) {
    return new CaseFacts.Session(
        LocalDate.ofInstant(held.startsAt(), zone),
        held.attendees().stream()
            .filter(a -> Boolean.TRUE.equals(a.attended()))
            .map(AppointmentView.Attendee::clientId)
            .collect(Collectors.toSet()));
  }

  private Predicate<String> online() {
    var answerable =
        wordings.all().stream()
            .map(Wordings.Worded::instrument)
            .filter(Instrument::answerableOnline)
            .map(Instrument::key)
            .collect(Collectors.toSet());
    return answerable::contains;
  }

  private static Conflict notDue() {
    return new Conflict(
        "not-due", "The protocol does not ask for this now. It can be given under Safety.");
  }
}
