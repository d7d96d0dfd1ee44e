package org.reweave.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reweave.appointment.AppointmentStatus;
import org.reweave.care.CaseClient;
import org.reweave.consent.Outgoing;
import org.reweave.progress.CaseProgress.ClientProgress;
import org.reweave.progress.Measure;
import org.reweave.report.ReportFacts.Presence;
import org.reweave.report.ReportFacts.Session;
import org.reweave.reports.progress.ProgressReportData;
import org.reweave.reports.progress.ProgressReportData.Attendance;
import org.reweave.reports.progress.ProgressReportData.Section;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.ReliableChange;
import org.reweave.seeds.ReliableChange.Verdict;

class ReportDocumentTest {
  private static final LocalDate DAY = LocalDate.parse("2026-02-01");
  private static final CaseClient ALEX = new CaseClient(new UUID(10, 10), "Alex");
  private static final CaseClient BLAIR = new CaseClient(new UUID(11, 11), "Blair");

  @Test
  void countsEachPersonsOwnAttendance() {
    var data = ReportDocument.data(contents(ReportAudience.THERAPIST, List.of(ALEX, BLAIR)));

    assertThat(data.attendance())
        .containsExactly(new Attendance("Alex", 3, 1, 1, 1), new Attendance("Blair", 2, 1, 0, 1));
  }

  @Test
  void countsAppointmentsOfBothTogetherWithoutWhoCame() {
    var sessions = List.of(session(AppointmentStatus.HELD), session(AppointmentStatus.CANCELLED));
    var contents = contents(ReportAudience.COUPLE, List.of(ALEX, BLAIR), sessions);

    assertThat(ReportDocument.data(contents).attendance())
        .containsExactly(new Attendance("Together", 2, 1, 1, null));
  }

  @Test
  void putsTheScoresOfBothIntoOneChartForTheTherapist() {
    var measure =
        ReportDocument.data(contents(ReportAudience.THERAPIST, List.of(ALEX, BLAIR)))
            .measures()
            .getFirst();

    assertThat(measure.direction()).isEqualTo("0 to 27, lower is better");
    assertThat(measure.cutOff()).isNotNull();
    assertThat(measure.clients()).extracting("client").containsExactly("Alex", "Blair");
    assertThat(measure.clients().getFirst().change()).isEqualTo(ProgressReportData.Change.IMPROVED);
    assertThat(measure.clients().getFirst().band()).isNotEmpty();
  }

  @Test
  void drawsEachWordingInAChartOfItsOwn() {
    var contents =
        contents(
            ReportAudience.THERAPIST,
            List.of(ALEX),
            List.of(),
            List.of(measure(null, "PHQ-9"), measure(1, "PHQ-9, wording 1")));

    assertThat(ReportDocument.data(contents).measures())
        .allMatch(m -> m.clients().size() == 1)
        .extracting(ProgressReportData.Measure::instrument)
        .containsExactly("PHQ-9", "PHQ-9, wording 1");
  }

  @Test
  void showsAClientNoBorderBetweenWellAndUnwell() {
    var measure =
        ReportDocument.data(contents(ReportAudience.CLIENT, List.of(ALEX))).measures().getFirst();

    assertThat(measure.cutOff()).isNull();
    assertThat(measure.clients()).hasSize(1);
    assertThat(measure.clients().getFirst().band()).isEmpty();
  }

  @Test
  void tellsTheTherapistOfFlagsAndTheDecision() {
    assertThat(ReportDocument.data(contents(ReportAudience.THERAPIST, List.of(ALEX))).sections())
        .containsExactly(
            new Section("Joint work", List.of("Individual work only.")),
            new Section("Open flags", List.of("Fear, 2 open")));
  }

  @Test
  void tellsTheReferrerWhatItIsForAndOfStatusAndModality() {
    assertThat(ReportDocument.data(contents(ReportAudience.REFERRER, List.of(ALEX))).sections())
        .containsExactly(
            new Section("Given out", List.of("To Dr Field", "For A second opinion")),
            new Section("Treatment", List.of("Treatment goes on.", "Appointments in person.")));
  }

  @ParameterizedTest
  @EnumSource(ReportAudience.class)
  void rendersForEveryAudience(ReportAudience audience) {
    var contents = contents(audience, List.of(ALEX, BLAIR));

    assertThat(ReportDocument.render(contents))
        .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat(ReportDocument.render(contents)).isEqualTo(ReportDocument.render(contents));
  }

  private static ReportContents contents(ReportAudience audience, List<CaseClient> people) {
    return contents(
        audience,
        people,
        List.of(
            session(AppointmentStatus.HELD, presence(ALEX, true), presence(BLAIR, false)),
            session(AppointmentStatus.HELD, presence(ALEX, false), presence(BLAIR, null)),
            session(AppointmentStatus.CANCELLED, presence(ALEX, null))));
  }

  private static ReportContents contents(
      ReportAudience audience, List<CaseClient> people, List<Session> sessions) {
    return contents(audience, people, sessions, List.of(measure(null, "PHQ-9")));
  }

  private static ReportContents contents(
      ReportAudience audience,
      List<CaseClient> people,
      List<Session> sessions,
      List<Measure> measures) {
    return new ReportContents(
        audience,
        null,
        DAY,
        DAY.plusMonths(6),
        "Clinic",
        "Tara",
        DAY,
        "Subject",
        null,
        sessions,
        List.of(new ReportContents.Task(ALEX.clientId(), "Letter", DAY, true, true, 3)),
        people.stream()
            .map(p -> new ClientProgress(p.clientId(), p.displayName(), measures))
            .toList(),
        Map.of("Fear", 2),
        "INDIVIDUAL_ONLY",
        people,
        new Outgoing(ALEX.clientId(), "Dr Field", "A second opinion"));
  }

  private static Measure measure(Integer wording, String title) {
    return new Measure(
        "PHQ-9",
        wording,
        title,
        List.of(point("2026-02-01", 16), point("2026-03-01", null), point("2026-04-01", 7)),
        Verdict.IMPROVED,
        true,
        6,
        Instrument.Direction.LOWER_IS_BETTER,
        ReliableChange.of(Content.english().instrument("PHQ-9").orElseThrow()).orElseThrow());
  }

  private static Measure.Point point(String day, Integer total) {
    return new Measure.Point(new UUID(0, 0), LocalDate.parse(day), total, null, Map.of(), false);
  }

  private static Presence presence(CaseClient client, Boolean attended) {
    return new Presence(client.clientId(), attended);
  }

  private static Session session(AppointmentStatus status, Presence... presences) {
    return new Session(DAY, 50, false, status, List.of(presences));
  }
}
