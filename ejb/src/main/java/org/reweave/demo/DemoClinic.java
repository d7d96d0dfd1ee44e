package org.reweave.demo;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reweave.consent.DemoConsents;
import org.reweave.homework.DemoHomework;
import org.reweave.notification.DemoContacts;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.DbRole;
import org.reweave.platform.Ids;
import org.reweave.platform.Under;
import org.reweave.profile.DemoProfiles;
import org.reweave.safety.FlagStep;
import org.reweave.safety.PastReviews;
import org.reweave.screening.PastScreenings;
import org.reweave.seeds.Content;
import org.reweave.seeds.Demo;
import org.reweave.seeds.DemoCase;
import org.reweave.suitability.Decision;
import org.reweave.suitability.Decisions;
import org.reweave.suitability.Interview;
import org.reweave.suitability.NewDecision;

/** Replays the demo data of {@code seeds}, counted from today, into an empty database. */
@Stateless
@DenyAll
@Under(DbRole.SYSTEM)
public class DemoClinic {
  @PersistenceContext EntityManager em;
  @Inject DemoRows rows;
  @Inject PastScreenings screenings;
  @Inject PastReviews reviews;
  @Inject Decisions decisions;
  @Inject DemoHomework homework;
  @Inject DemoContacts contacts;
  @Inject DemoConsents consents;
  @Inject DemoProfiles profiles;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Loads the demo clinic; does nothing where there is a clinic already. */
  @PermitAll
  public void load() {
    var clinics = (Number) em.createNativeQuery("select count(*) from clinic").getSingleResult();
    if (clinics.longValue() > 0) {
      return;
    }
    var demo = Demo.load(Content.english());
    Map<String, UUID> ids = new HashMap<>();
    for (var clinic : demo.clinics()) {
      var id = Ids.random();
      ids.put(clinic.key(), id);
      rows.clinic(id, clinic);
    }
    demo.people().forEach(p -> rows.person(p, clinic(ids, p.clinic())));
    rows.emergencyReaders();
    for (var couple : demo.cases()) {
      var zone =
          demo.clinics().stream()
              .filter(c -> c.key().equals(couple.clinic()))
              .findFirst()
              .map(Demo.Clinic::zone)
              .orElseThrow();
      new Replay(demo, couple, clinic(ids, couple.clinic()), zone).run();
    }
  }

  private static UUID clinic(Map<String, UUID> ids, String key) {
    return Optional.ofNullable(ids.get(key)).orElseThrow();
  }

  /** One couple's history. */
  private final class Replay {
    private final Demo demo;
    private final DemoCase couple;
    private final UUID clinic;
    private final ZoneId zone;
    private final UUID caseId = Ids.random();
    private final LocalDate start;

    Replay(Demo demo, DemoCase couple, UUID clinic, ZoneId zone) {
      this.demo = demo;
      this.couple = couple;
      this.clinic = clinic;
      this.zone = zone;
      this.start = LocalDate.ofInstant(clock.instant(), zone);
    }

    void run() {
      openCase();
      couple.appointments().forEach(this::appointment);
      couple.screenings().forEach(this::screening);
      for (var s : couple.scores()) {
        screenings.entered(
            given(s.client(), s.instrument(), s.day(), 16),
            s.answers(),
            s.total(),
            start.plusDays(s.day()));
      }
      for (var s : couple.flagSteps()) {
        reviews.step(
            caseId, id(s.client()), s.code(), step(s.act()), id(s.by()), at(s.day(), 20), s.text());
      }
      suitability();
      for (var a : couple.assignments()) {
        assignment(a);
      }
      consents();
      couple
          .profiles()
          .forEach(p -> profiles.told(clinic, caseId, id(p.client()), p.fields(), at(p.day(), 18)));
      couple
          .contacts()
          .forEach(c -> contacts.said(clinic, id(c.client()), c.fields(), at(c.day(), 18)));
      audit.recordSystem(clinic, "load", "demo-case", caseId, caseId);
    }

    private void consents() {
      if (couple.secretsPolicy() != null) {
        consents.chosen(
            clinic, caseId, couple.secretsPolicy(), id(couple.lead()), at(couple.openedDay(), 10));
      }
      for (var s : couple.signatures()) {
        var person = demo.person(s.client());
        consents.signed(
            clinic,
            caseId,
            person.id(),
            s.form(),
            person.givenName() + ' ' + person.familyName(),
            at(s.day(), 18));
      }
    }

    private void screening(DemoCase.Screening s) {
      var given = given(s.client(), s.instrument(), s.assignedDay(), 9);
      var submitted = s.submittedDay();
      if (submitted == null) {
        screenings.open(given, s.answers());
      } else {
        screenings.submitted(given, s.answers(), at(submitted, 19), start.plusDays(submitted));
      }
    }

    private PastScreenings.Given given(String client, String instrument, int day, int hour) {
      return new PastScreenings.Given(
          clinic, caseId, id(client), instrument, id(couple.lead()), at(day, hour));
    }

    private static FlagStep step(DemoCase.FlagStep.Act act) {
      return switch (act) {
        case ACKNOWLEDGEMENT -> FlagStep.ACKNOWLEDGE;
        case ASSESSMENT -> FlagStep.ASSESS;
        case PLAN -> FlagStep.PLAN;
        case CLOSURE -> FlagStep.CLOSE;
      };
    }

    private void openCase() {
      var people = couple.clients().stream().map(demo::person).toList();
      var opened = at(couple.openedDay(), 9);
      rows.careCase(
          caseId,
          clinic,
          people.get(0).givenName() + " & " + people.get(1).givenName(),
          start.plusDays(couple.openedDay()));
      member(demo.person(couple.lead()), "LEAD", opened);
      if (couple.supervisor() != null) {
        member(demo.person(couple.supervisor()), "SUPERVISOR", opened);
      }
      for (int i = 0; i < people.size(); i++) {
        member(people.get(i), "CLIENT", opened.plusSeconds(i));
      }
    }

    private void member(Demo.Person person, String relation, Instant from) {
      rows.member(clinic, caseId, person, relation, from);
    }

    private void appointment(DemoCase.Appointment a) {
      var id = Ids.random();
      rows.appointment(
          new DemoRows.Visit(
              id,
              clinic,
              caseId,
              start.plusDays(a.day()).atTime(a.time()).atZone(zone).toInstant(),
              id(couple.lead()),
              at(couple.openedDay(), 9)),
          a);
      var held = a.status() == DemoCase.Appointment.Status.HELD;
      for (var client : a.attendees()) {
        rows.attendance(
            id, clinic, caseId, id(client), held ? a.attended().contains(client) : null);
      }
    }

    private void suitability() {
      var decision = couple.suitability();
      if (decision == null) {
        return;
      }
      var interviews =
          decision.interviews().stream()
              .map(i -> new Interview(id(i.client()), start.plusDays(i.day())))
              .toList();
      decisions.keep(
          clinic,
          caseId,
          new NewDecision(
              Decision.valueOf(decision.decision()),
              decision.rationale(),
              start.plusDays(decision.reviewDay()),
              interviews,
              null),
          id(couple.lead()),
          at(decision.day(), 17));
    }

    private void assignment(DemoCase.Assignment a) {
      var both = a.assignee().equals(DemoCase.Assignment.BOTH);
      var clients = both ? couple.clients() : List.of(a.assignee());
      var pair = both ? Ids.random() : null;
      for (var client : clients) {
        homework.replay(
            clinic,
            caseId,
            id(client),
            id(couple.lead()),
            a.worksheet(),
            a.note(),
            start.plusDays(a.dueDay()),
            at(a.day(), 17),
            pair,
            a.entries().stream()
                .filter(e -> e.client().equals(client))
                .map(e -> entry(e))
                .toList());
      }
    }

    private DemoHomework.Filled entry(DemoCase.Entry e) {
      var review = e.review();
      return new DemoHomework.Filled(
          e.fields(start),
          e.difficulty(),
          e.usefulness(),
          at(e.day(), 20),
          review == null
              ? null
              : new DemoHomework.Reviewed(review.quality(), review.text(), at(review.day(), 15)));
    }

    private UUID id(String login) {
      return demo.person(login).id();
    }

    /** That hour of the day, but never later than now. */
    private Instant at(int day, int hour) {
      var then = start.plusDays(day).atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
      var now = clock.instant();
      return then.isAfter(now) ? now : then;
    }
  }
}
