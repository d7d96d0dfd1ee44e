package org.reweave.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reweave.appointment.AppointmentStatus;
import org.reweave.appointment.AppointmentView;
import org.reweave.appointment.NewAppointment;
import org.reweave.consent.CaseConsents;
import org.reweave.consent.MyConsents;
import org.reweave.consent.ReleaseAnswer;
import org.reweave.consent.ReleaseState;
import org.reweave.consent.ReleaseView;
import org.reweave.consent.Segment;
import org.reweave.homework.AssignmentStatus;
import org.reweave.homework.HomeworkRow;
import org.reweave.homework.Review;
import org.reweave.profile.ClientProfile;
import org.reweave.reports.record.RecordCopyData.Section;
import org.reweave.safetyplan.CurrentSafetyPlan;
import org.reweave.safetyplan.PlanKind;
import org.reweave.safetyplan.PlanPart;
import org.reweave.screening.ScreeningResult;
import org.reweave.screening.ScreeningScore;
import org.reweave.screening.ScreeningStatus;
import org.reweave.seeds.Content;
import org.reweave.seeds.Field;

class OwnPartsTest {
  private static final UUID ALEX = new UUID(1, 1);
  private static final UUID BLAIR = new UUID(2, 2);
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");
  private static final Field FIELD = Content.english().worksheets().getFirst().fields().getFirst();
  private static final String SAFETY_ITEM = "SAFETY_LETHAL_STRANGULATION";

  private final OwnParts alex = new OwnParts(ALEX, ZoneOffset.UTC);

  @Test
  void holdsTheOwnWordsAndNothingOfThePartners() {
    var sections =
        Stream.of(
                alex.told(told(ALEX, "mine")),
                alex.signed(
                    new CaseConsents(null, List.of(), List.of(signed(ALEX), signed(BLAIR)))),
                alex.released(List.of(release())),
                alex.visits(List.of(visit())),
                alex.answered(List.of(result(ALEX, 11), result(BLAIR, 99)), true),
                alex.worksheets(List.of(sheet(ALEX, "mine"), sheet(BLAIR, "canary")), true),
                alex.plans(List.of(plan(ALEX, "mine"), plan(BLAIR, "canary"))))
            .toList();

    assertThat(sections).allSatisfy(s -> assertThat(s.entries()).hasSize(1));
    assertThat(sections.toString()).contains("mine").doesNotContain("canary", "99");
    assertThat(alex.told(told(BLAIR, "canary")).entries()).isEmpty();
  }

  @Test
  void tellsOfAJointReleaseTheOwnAnswerAlone() {
    assertThat(alex.released(List.of(release())).toString())
        .contains("Dr Field", "Signed")
        .doesNotContain("Taken back");
  }

  @Test
  void tellsAnswersAboutSafetyOnlyIfToldTo() {
    var intake =
        new ScreeningResult(
            ALEX,
            ALEX,
            "TRUST_SAFETY_INTAKE",
            null,
            ScreeningStatus.SUBMITTED,
            false,
            null,
            AT,
            DAY,
            AT,
            null,
            null,
            Map.of(SAFETY_ITEM, "yes", "RED_FLAG_1A", "often"));
    var item =
        Content.english()
            .instrument("TRUST_SAFETY_INTAKE")
            .flatMap(i -> i.item(SAFETY_ITEM))
            .orElseThrow();

    assertThat(lines(alex.answered(List.of(intake), true))).contains(item.text());
    assertThat(lines(alex.answered(List.of(intake), false))).doesNotContain(item.text());
    assertThat(alex.answered(List.of(result(ALEX, 11)), false).toString()).contains("11");
  }

  @Test
  void tellsNoScoreThatAnswersAboutSafetyCountInUnlessToldTo() {
    var depression = result(ALEX, "PHQ-9", 17);
    var abuse = result(ALEX, "HARK", 3);

    assertThat(alex.answered(List.of(depression), true).toString()).contains("17");
    assertThat(alex.answered(List.of(depression), false).toString())
        .contains("PHQ-9")
        .doesNotContain("17");
    assertThat(alex.answered(List.of(abuse), true).entries()).hasSize(1);
    assertThat(alex.answered(List.of(abuse), false).entries()).isEmpty();
  }

  @Test
  void tellsWhatStaffNotedAboutAWorksheetOnlyIfToldTo() {
    assertThat(alex.worksheets(List.of(sheet(ALEX, "mine")), true).toString()).contains("noted");
    assertThat(alex.worksheets(List.of(sheet(ALEX, "mine")), false).toString())
        .doesNotContain("noted");
  }

  private static List<String> lines(Section section) {
    return section.entries().stream().flatMap(e -> e.lines().stream()).map(l -> l.label()).toList();
  }

  private static ClientProfile told(UUID client, String words) {
    var answer = new ClientProfile.Answer("k", "Label", words, AT, List.of());
    return new ClientProfile(
        client, AT, List.of(new ClientProfile.Part("p", "Part", List.of(answer))));
  }

  private static CaseConsents.Client signed(UUID client) {
    var name = client.equals(ALEX) ? "mine" : "canary";
    var form = new MyConsents.Signed(client, "TREATMENT", 1, "en", "Form", "Words", name, AT);
    return new CaseConsents.Client(client, List.of(), List.of(form));
  }

  private static ReleaseView release() {
    return new ReleaseView(
        new UUID(3, 3),
        null,
        Set.of(Segment.JOINT),
        "Dr Field",
        "mine",
        DAY,
        DAY,
        DAY,
        ReleaseState.REVOKED,
        "Tara",
        AT,
        List.of(
            new ReleaseView.Party(ALEX, ReleaseAnswer.SIGNED, "mine", AT),
            new ReleaseView.Party(BLAIR, ReleaseAnswer.REVOKED, "canary", AT)),
        List.of());
  }

  private static AppointmentView visit() {
    return new AppointmentView(
        new UUID(4, 4),
        new UUID(5, 5),
        AT,
        50,
        NewAppointment.Mode.ONLINE,
        AppointmentStatus.HELD,
        List.of(
            new AppointmentView.Attendee(ALEX, true), new AppointmentView.Attendee(BLAIR, false)));
  }

  private static ScreeningResult result(UUID client, int total) {
    return result(client, "CSI-4", total);
  }

  private static ScreeningResult result(UUID client, String instrument, int total) {
    return new ScreeningResult(
        client,
        client,
        instrument,
        null,
        ScreeningStatus.SUBMITTED,
        false,
        null,
        AT,
        DAY,
        AT,
        new ScreeningScore(total, Map.of()),
        null,
        Map.of());
  }

  private static HomeworkRow sheet(UUID client, String words) {
    var review = new Review(3, words.equals("mine") ? "noted" : "canary", "Tara", AT);
    return new HomeworkRow(
        client,
        client,
        "W",
        "Sheet",
        "STEP_1",
        DAY,
        AssignmentStatus.REVIEWED,
        "",
        null,
        List.of(FIELD),
        List.of(
            new HomeworkRow.Filled(client, AT, Map.of(FIELD.key(), words), 1, 1, null, review)));
  }

  private static CurrentSafetyPlan plan(UUID client, String words) {
    return new CurrentSafetyPlan(
        UUID.randomUUID(),
        client,
        PlanKind.SELF_HARM,
        1,
        Map.of(PlanPart.WARNING_SIGNS, words),
        DAY,
        false,
        "Tara",
        AT);
  }
}
