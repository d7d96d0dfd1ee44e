package org.reweave.portal.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.reweave.appointment.AppointmentStatus;
import org.reweave.appointment.AppointmentView;
import org.reweave.appointment.Appointments;
import org.reweave.appointment.NewAppointment;
import org.reweave.appointment.Outcome;
import org.reweave.care.Arrival;
import org.reweave.care.Arrivals;
import org.reweave.care.CaseCourse;
import org.reweave.care.Closure;
import org.reweave.care.OwnAndFamilyCases;
import org.reweave.care.PastTurn;
import org.reweave.care.Reopening;
import org.reweave.care.Separation;
import org.reweave.consent.Consents;
import org.reweave.emergency.CaseEmergency;
import org.reweave.homework.Homework;
import org.reweave.homework.JointHomework;
import org.reweave.notification.ClientContact;
import org.reweave.notification.SafeContacts;
import org.reweave.obligation.MissedVisit;
import org.reweave.obligation.Obligations;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.protocol.CaseProtocol;
import org.reweave.protocol.CaseProtocols;
import org.reweave.protocol.NewGiving;
import org.reweave.safety.FlagSummary;
import org.reweave.safety.SafetyReviews;
import org.reweave.seeds.Protocol;
import org.reweave.suitability.CurrentDecision;
import org.reweave.suitability.Suitability;

/** A case at a glance, and the decision on joint work. */
@Named
@RequestScoped
public class OverviewView extends CaseView {
  private static final int FLAGS = 5;
  private static final int VISITS = 8;

  @EJB Suitability suitability;
  @EJB SafetyReviews reviews;
  @EJB Appointments appointments;
  @EJB CaseProtocols protocols;
  @EJB SafeContacts safeContacts;
  @EJB CaseCourse course;
  @EJB Homework homework;
  @EJB Consents consents;
  @EJB OwnAndFamilyCases ownAndFamily;
  @EJB Obligations obligations;
  @EJB Arrivals arrivals;
  @Inject Say say;

  private CurrentDecision decision = CurrentDecision.NONE;
  private List<FlagSummary> flags = List.of();
  private List<AppointmentView> visits = List.of();
  private CaseProtocol protocol = new CaseProtocol(List.of(), List.of(), List.of());
  private List<ClientContact> contacts = List.of();
  private List<PastTurn> turns = List.of();
  private List<CaseEmergency> opened = List.of();
  private List<AppointmentView> jointVisits = List.of();
  private List<JointHomework> jointSheets = List.of();
  private List<UUID> unsigned = List.of();
  private List<MissedVisit> missed = List.of();
  private List<Arrival> cameIn = List.of();

  @Override
  protected void post(String action) {
    switch (action) {
      case "confirmTeam" ->
          form.then(() -> cases.settleTeam(caseId(), true), here("case", "teamconfirmed"));
      case "refuseTeam" ->
          form.then(() -> cases.settleTeam(caseId(), false), here("case", "teamrefused"));
      case "declare" ->
          form.then(() -> ownAndFamily.declare(caseId()), "/staff/caseload?done=declared");
      case "giveProtocol" ->
          form.then(
              () -> protocols.give(caseId(), new NewGiving(form.all("give"))),
              here("case", "protocolgiven"));
      case "close" -> form.then(() -> course.close(caseId(), closure()), here("case", "closed"));
      case "reopen" ->
          form.then(
              () -> course.reopen(caseId(), new Reopening(form.text("reopenNote"))),
              here("case", "reopened"));
      case "separate" ->
          form.then(() -> course.separate(caseId(), separation()), here("case", "separated"));
      case "takeBack" ->
          form.then(() -> course.takeBackJointPlans(caseId()), here("case", "takenback"));
      case "book" -> form.then(() -> appointments.book(caseId(), visit()), here("case", "booked"));
      case "HELD", "CANCELLED", "NO_SHOW" ->
          form.then(
              () ->
                  appointments.end(
                      form.id("visit"),
                      new Outcome(AppointmentStatus.valueOf(action), attended(action))),
              here("case", someUnsigned(attended(action)) ? "visitunsigned" : "visit"));
      default -> {}
    }
  }

  private Separation separation() {
    return new Separation(
        Form.required("separatedOn", form.day("separatedOn"), say.of("chooseDay")),
        form.optional("separationNote"));
  }

  private Closure closure() {
    return new Closure(
        Form.required("closedOn", form.day("closedOn"), say.of("chooseDay")),
        form.optional("note"));
  }

  private NewAppointment visit() {
    var day = Form.required("day", form.day("day"), say.of("dayAndTime"));
    var time = Form.required("time", form.timeOfDay("time"), say.of("dayAndTime"));
    return new NewAppointment(
        day.atTime(time).atZone(say.getZone()).toInstant(),
        Objects.requireNonNullElse(form.number("minutes"), 0),
        form.all("attendees").stream().map(UUID::fromString).toList(),
        Objects.requireNonNullElse(
            form.choice("mode", NewAppointment.Mode.class), NewAppointment.Mode.IN_PERSON));
  }

  /** Everybody who was invited, if it was held. */
  private List<UUID> attended(String action) {
    return action.equals("HELD")
        ? form.all("attendee").stream().map(UUID::fromString).toList()
        : List.of();
  }

  /** Whether an agreement of today is not signed by one of these. */
  private boolean someUnsigned(List<UUID> attended) {
    return !attended.isEmpty() && consents.unsigned(caseId()).stream().anyMatch(attended::contains);
  }

  @Override
  protected void read() {
    super.read();
    turns = course.turns(caseId());
    decision = suitability.current(caseId());
    flags = reviews.open(caseId()).stream().limit(FLAGS).toList();
    visits = appointments.list(caseId(), VISITS, null).items();
    if (isOnTeam()) {
      protocol = protocols.get(caseId());
      opened = emergencies.ofCase(caseId());
      unsigned = consents.unsigned(caseId());
      missed = obligations.missedVisits(caseId());
      cameIn = arrivals.latest(caseId());
    }
    if (isParted()) {
      jointVisits = appointments.plannedForBoth(caseId());
      jointSheets = homework.openForBoth(caseId());
    }
    if (isClose()) {
      contacts = safeContacts.ofCase(caseId());
    }
    form.show("closedOn", say.getToday());
    form.show("time", "10:00");
    form.show("minutes", 60);
  }

  /** The decision on joint work as it stands. */
  public CurrentDecision getDecision() {
    return decision;
  }

  /** The latest visits, planned and past, newest first. */
  public List<AppointmentView> getVisits() {
    return visits;
  }

  /** Visits that were missed and ask for outreach. */
  public List<MissedVisit> getMissed() {
    return missed;
  }

  /** Who sent something in, the latest first. */
  public List<Arrival> getCameIn() {
    return cameIn;
  }

  /** How each client may be reached; empty for who does not treat them. */
  public List<ClientContact> getContacts() {
    return contacts;
  }

  /** Who is invited to a visit. */
  public String attendees(AppointmentView visit) {
    return names(visit.attendees().stream().map(AppointmentView.Attendee::clientId).toList());
  }

  /** Of those invited to a visit, who has not signed an agreement of today. */
  public String unsigned(AppointmentView visit) {
    return names(
        visit.attendees().stream()
            .map(AppointmentView.Attendee::clientId)
            .filter(unsigned::contains)
            .toList());
  }

  /** Who of the clients has not signed an agreement of today; for the team. */
  public String getUnsigned() {
    return names(unsigned);
  }

  /** Whether the couple has separated and its team can still take something back. */
  public boolean isParted() {
    return isOnTeam() && isOpen() && getCare().separatedOn() != null;
  }

  /** The visits that are still planned for both of a couple that has separated. */
  public List<AppointmentView> getJointVisits() {
    return jointVisits;
  }

  /** The homework that was given to both of them and one has not handed in. */
  public List<JointHomework> getJointSheets() {
    return jointSheets;
  }

  /** The clients' first names. */
  public String names(List<UUID> clients) {
    return String.join(", ", clients.stream().map(c -> say.first(name(c))).toList());
  }

  /** What the protocol asks for. */
  public CaseProtocol getProtocol() {
    return protocol;
  }

  /** A line of the protocol in words. */
  public String words(Protocol.Line line) {
    return say.of("protocolLine." + line.when(), line.count(), line.within())
        + (line.how() == Protocol.How.IN_PERSON ? ", " + say.of("protocolInPerson") : "");
  }

  /** Whether the viewer can give it with a press of the button. */
  public boolean gives(CaseProtocol.ToGive toGive) {
    return isTreating() && toGive.online() && !toGive.clients().isEmpty();
  }

  /** Whether it is chosen: what was chosen before, else what is due. */
  public boolean ticked(CaseProtocol.ToGive toGive) {
    return form.getAction().equals("giveProtocol")
        ? form.all("give").contains(toGive.instrument())
        : toGive.dueOn() != null;
  }

  /** Where visits take place. */
  public List<Choice> getModes() {
    return Arrays.stream(NewAppointment.Mode.values())
        .map(m -> new Choice(m.name(), say.word(m)))
        .toList();
  }

  /** The weightiest flags. */
  public List<FlagSummary> getFlags() {
    return flags;
  }

  /** Who opened the case in an emergency, the latest first; for its team. */
  public List<CaseEmergency> getEmergencies() {
    return opened;
  }

  /** What became of the case since it was opened, the latest first. */
  public List<PastTurn> getTurns() {
    return turns;
  }
}
