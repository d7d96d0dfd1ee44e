package org.reweave.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reweave.appointment.AppointmentStatus;
import org.reweave.care.CaseClient;
import org.reweave.homework.AssignmentStatus;
import org.reweave.homework.HomeworkRow;
import org.reweave.homework.Review;
import org.reweave.platform.Invalid;
import org.reweave.progress.CaseProgress;
import org.reweave.progress.CaseProgress.ClientProgress;
import org.reweave.progress.Measure;
import org.reweave.report.ReportFacts.Presence;
import org.reweave.report.ReportFacts.Session;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.ReliableChange;

class ReportContentsTest {
  private static final LocalDate FROM = LocalDate.parse("2026-01-01");
  private static final LocalDate TO = LocalDate.parse("2026-12-31");
  private static final CaseClient ALEX = new CaseClient(new UUID(10, 10), "Alex");
  private static final CaseClient BLAIR = new CaseClient(new UUID(11, 11), "Blair");
  private static final UUID PAIR = new UUID(12, 12);

  /** Everything about Blair says so. */
  private static final ReportFacts FACTS =
      new ReportFacts(
          "Clinic",
          "Tara",
          TO,
          "Alex and Blair",
          null,
          List.of(ALEX, BLAIR),
          List.of(
              session("2026-02-01", new Presence(ALEX.clientId(), true)),
              session("2026-03-03", new Presence(BLAIR.clientId(), true)),
              session(
                  "2026-04-01",
                  new Presence(ALEX.clientId(), true),
                  new Presence(BLAIR.clientId(), false))),
          List.of(
              homework(ALEX, "Alex alone", null),
              homework(BLAIR, "Blair alone", null),
              homework(ALEX, "Together", PAIR),
              homework(BLAIR, "Together", PAIR)),
          progress(111, 222),
          progress(11, 22),
          Map.of("Fear of the partner", 1),
          "INDIVIDUAL_ONLY");

  @Test
  void tellsTheTherapistEverythingButWhatClientsWrote() {
    var contents = contents(ReportAudience.THERAPIST, null, FACTS);

    assertThat(contents.sessions()).hasSize(3);
    assertThat(contents.homework()).hasSize(4);
    assertThat(contents.homework().getFirst().quality()).isEqualTo(4);
    assertThat(contents.progress()).hasSize(2);
    assertThat(contents.openFlags()).containsEntry("Fear of the partner", 1);
    assertThat(contents.suitability()).isEqualTo("INDIVIDUAL_ONLY");
    assertThat(contents.toString()).doesNotContain("canary");
  }

  @Test
  void tellsAClientTheOwnReleasedScoresAttendanceAndHomeworkAlone() {
    var contents = contents(ReportAudience.CLIENT, ALEX.clientId(), FACTS);

    assertThat(contents.subject()).isEqualTo("Alex");
    assertThat(contents.sessions()).hasSize(2);
    assertThat(contents.homework())
        .extracting(ReportContents.Task::title)
        .containsExactly("Alex alone", "Together");
    assertThat(contents.progress())
        .extracting(ClientProgress::clientId)
        .containsExactly(ALEX.clientId());
    assertThat(contents.toString())
        .contains("total=11,")
        .doesNotContain("Blair", BLAIR.clientId().toString(), "22", "111", "2026-03-03")
        .doesNotContain("Fear", "INDIVIDUAL_ONLY", "canary");
  }

  @Test
  void makesTheSameReportForAClientWhateverThePartnerDoes() {
    var without =
        new ReportFacts(
            FACTS.clinic(),
            FACTS.author(),
            FACTS.today(),
            FACTS.title(),
            null,
            FACTS.clients(),
            FACTS.sessions().stream()
                .map(
                    s ->
                        new Session(
                            s.on(),
                            s.minutes(),
                            s.online(),
                            s.status(),
                            s.presences().stream()
                                .map(
                                    p ->
                                        p.clientId().equals(ALEX.clientId())
                                            ? p
                                            : new Presence(p.clientId(), null))
                                .toList()))
                .toList(),
            FACTS.homework().stream().filter(h -> h.clientId().equals(ALEX.clientId())).toList(),
            progress(111, 0),
            progress(11, 0),
            Map.of(),
            null);

    assertThat(contents(ReportAudience.CLIENT, ALEX.clientId(), without))
        .isEqualTo(contents(ReportAudience.CLIENT, ALEX.clientId(), FACTS));
    assertThat(contents(ReportAudience.REFERRER, ALEX.clientId(), without))
        .isEqualTo(contents(ReportAudience.REFERRER, ALEX.clientId(), FACTS));
  }

  @Test
  void tellsBothJointFactsOnly() {
    var contents = contents(ReportAudience.COUPLE, null, FACTS);

    assertThat(contents.sessions()).hasSize(1);
    assertThat(contents.sessions().getFirst().presences()).isEmpty();
    assertThat(contents.homework())
        .containsExactly(
            new ReportContents.Task(
                null, "Together", LocalDate.parse("2026-05-01"), null, null, null));
    assertThat(contents.progress()).isEmpty();
    assertThat(contents.toString()).doesNotContain("alone", "Fear", "INDIVIDUAL_ONLY", "canary");
  }

  @Test
  void tellsBothTheSameOfASessionToWhichOneCameAloneAndOneToWhichNobodyCame() {
    var alone =
        session(
            "2026-04-04",
            new Presence(ALEX.clientId(), false),
            new Presence(BLAIR.clientId(), true));
    var nobody =
        new Session(
            LocalDate.parse("2026-04-04"),
            50,
            false,
            AppointmentStatus.NO_SHOW,
            List.of(new Presence(ALEX.clientId(), false), new Presence(BLAIR.clientId(), false)));

    assertThat(alone.together()).isEqualTo(nobody.together());
    assertThat(session("2026-04-04", new Presence(ALEX.clientId(), true)).together().status())
        .isEqualTo(AppointmentStatus.HELD);
  }

  @Test
  void tellsTheReferrerOfACoupleDatesOfJointAppointmentsAlone() {
    var contents = contents(ReportAudience.REFERRER, null, FACTS);

    assertThat(contents.sessions()).hasSize(1);
    assertThat(contents.homework()).isEmpty();
    assertThat(contents.progress()).isEmpty();
    assertThat(contents.openFlags()).isEmpty();
    assertThat(contents.suitability()).isNull();
  }

  @Test
  void tellsTheReferrerOfOnePersonThatPersonsAttendance() {
    var contents = contents(ReportAudience.REFERRER, BLAIR.clientId(), FACTS);

    assertThat(contents.sessions())
        .flatExtracting(Session::presences)
        .containsExactly(
            new Presence(BLAIR.clientId(), true), new Presence(BLAIR.clientId(), false));
    assertThat(contents.toString()).doesNotContain("Alex", ALEX.clientId().toString());
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportAudience.class,
      names = {"CLIENT", "REFERRER"})
  void namesAClientWhoIsNotOfTheCase(ReportAudience audience) {
    assertThat(problems(new NewReport(audience, UUID.randomUUID(), null, FROM, TO)))
        .containsExactly("clientId unknown");
  }

  @Test
  void needsAClientAPeriodAndAnAudience() {
    assertThat(problems(new NewReport(ReportAudience.CLIENT, null, null, FROM, TO)))
        .containsExactly("clientId required");
    assertThat(problems(new NewReport(null, null, null, null, null)))
        .containsExactly("audience required", "from required", "to required");
    assertThat(problems(new NewReport(ReportAudience.COUPLE, null, null, TO, FROM)))
        .containsExactly("to before-from");
  }

  @Test
  void takesAPeriodOfOneDayAndInTheFuture() {
    var day = LocalDate.parse("2999-01-01");

    var order =
        ReportOrder.of(
            new NewReport(ReportAudience.COUPLE, ALEX.clientId(), null, day, day), FACTS.clients());

    assertThat(order.clientId()).isNull();
  }

  private static ReportContents contents(
      ReportAudience audience, UUID clientId, ReportFacts facts) {
    return ReportContents.of(audience, clientId, FROM, TO, null, facts);
  }

  private static List<String> problems(NewReport asked) {
    return catchThrowableOfType(Invalid.class, () -> ReportOrder.of(asked, FACTS.clients()))
        .problems()
        .stream()
        .map(p -> p.field() + " " + p.code())
        .toList();
  }

  private static Session session(String day, Presence... presences) {
    return new Session(LocalDate.parse(day), 50, false, AppointmentStatus.HELD, List.of(presences));
  }

  private static HomeworkRow homework(CaseClient client, String title, UUID pair) {
    var entry =
        new HomeworkRow.Filled(
            UUID.randomUUID(),
            Instant.EPOCH,
            Map.of("story", "canary of " + client.displayName()),
            5,
            5,
            null,
            new Review(4, "canary in a review", "Tara", Instant.EPOCH));
    return new HomeworkRow(
        UUID.randomUUID(),
        client.clientId(),
        "SHEET",
        title,
        "STEP_1",
        LocalDate.parse("2026-05-01"),
        AssignmentStatus.REVIEWED,
        "canary in a note",
        pair,
        List.of(),
        List.of(entry));
  }

  private static CaseProgress progress(int alex, int blair) {
    return new CaseProgress(
        List.of(
            new ClientProgress(ALEX.clientId(), ALEX.displayName(), List.of(measure(alex))),
            new ClientProgress(BLAIR.clientId(), BLAIR.displayName(), List.of(measure(blair)))));
  }

  private static Measure measure(int total) {
    var point =
        new Measure.Point(
            new UUID(0, 0), LocalDate.parse("2026-06-06"), total, null, Map.of(), true);
    return new Measure(
        "PHQ-9",
        null,
        "PHQ-9",
        List.of(point),
        null,
        false,
        6,
        Instrument.Direction.LOWER_IS_BETTER,
        ReliableChange.of(Content.english().instrument("PHQ-9").orElseThrow()).orElseThrow());
  }
}
