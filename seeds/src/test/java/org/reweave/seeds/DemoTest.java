package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoTest {

  private static final Content CONTENT = Content.english();
  private final Demo demo = Demo.load(CONTENT);

  @Test
  void holdsEachPersonOnceWithTheFixedId() {
    assertThat(demo.people())
        .hasSize(14)
        .allMatch(person -> person.id().toString().startsWith("a1000000-0000-4000-8000-0000000000"))
        .allMatch(person -> person.login().startsWith(person.givenName().toLowerCase() + "."))
        .extracting(Demo.Person::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsEachCaseWithinOneClinic() {
    for (DemoCase couple : demo.cases()) {
      assertThat(Stream.concat(Stream.of(couple.lead()), couple.clients().stream()))
          .allMatch(login -> demo.person(login).clinic().equals(couple.clinic()));
    }
  }

  @Test
  void decidesOnJointWorkOnlyAfterEachWasScreenedAndSeenAlone() {
    DemoCase couple = couple("CASEY_DREW");
    int decided = couple.suitability().day();

    for (String client : couple.clients()) {
      assertThat(couple.screenings())
          .anyMatch(
              s ->
                  s.client().equals(client)
                      && s.instrument().equals("TRUST_SAFETY_INTAKE")
                      && s.submittedDay() != null
                      && s.submittedDay() <= decided);
      assertThat(couple.appointments())
          .anyMatch(
              a ->
                  a.status() == DemoCase.Appointment.Status.HELD
                      && a.attended().equals(List.of(client))
                      && a.day() <= decided);
    }
    assertThat(couple.appointments())
        .filteredOn(a -> a.attendees().size() > 1)
        .allMatch(a -> a.day() > decided);
    assertThat(demo.cases())
        .filteredOn(c -> c.suitability() == null)
        .allSatisfy(c -> assertThat(c.appointments()).allMatch(a -> a.attendees().size() == 1))
        .allSatisfy(c -> assertThat(c.assignments()).isEmpty());
  }

  @Test
  void leavesOneSafetyFlagOfBlairHighAndUnassessed() {
    DemoCase couple = couple("ALEX_BLAIR");
    List<Rule.Outcome> fired = fired(couple, "blair.client");

    assertThat(fired)
        .filteredOn(outcome -> outcome.rule().kind() == Rule.Kind.SAFETY)
        .singleElement()
        .returns(Severity.HIGH, Rule.Outcome::severity);
    assertThat(fired).filteredOn(o -> o.rule().kind() == Rule.Kind.TOPIC).hasSize(3);
    assertThat(couple.flagSteps())
        .extracting(DemoCase.FlagStep::act)
        .containsExactly(DemoCase.FlagStep.Act.ACKNOWLEDGEMENT);
    assertThat(fired(couple, "alex.client")).isEmpty();
  }

  @Test
  void hasClosedEachFlagOfTheCoupleClearedForJointWork() {
    DemoCase couple = couple("CASEY_DREW");

    for (String client : couple.clients()) {
      Set<String> codes = new HashSet<>();
      fired(couple, client).forEach(outcome -> codes.add(outcome.rule().key()));
      assertThat(couple.flagSteps())
          .filteredOn(s -> s.client().equals(client) && s.act() == DemoCase.FlagStep.Act.CLOSURE)
          .extracting(DemoCase.FlagStep::code)
          .containsExactlyInAnyOrderElementsOf(codes);
    }
  }

  @Test
  void tellsFourteenWeeksWithHomeworkFromStepsOneToSix() {
    DemoCase couple = couple("CASEY_DREW");

    assertThat(couple.appointments()).hasSize(10);
    assertThat(couple.assignments())
        .extracting(a -> CONTENT.worksheet(a.worksheet()).orElseThrow().step())
        .contains("STEP_1", "STEP_2", "STEP_3", "STEP_4", "STEP_5", "STEP_6");
    assertThat(couple.screenings())
        .filteredOn(s -> s.instrument().equals("TRUST_CHECKIN") && s.submittedDay() != null)
        .hasSizeGreaterThanOrEqualTo(26);
  }

  @Test
  void listsEachHistoryInOrderOfTime() {
    for (DemoCase couple : demo.cases()) {
      assertThat(couple.appointments()).extracting(DemoCase.Appointment::day).isSorted();
      assertThat(couple.screenings()).extracting(DemoCase.Screening::assignedDay).isSorted();
      assertThat(couple.scores()).extracting(DemoCase.ScoreEntry::day).isSorted();
      assertThat(couple.flagSteps()).extracting(DemoCase.FlagStep::day).isSorted();
      assertThat(couple.assignments()).extracting(DemoCase.Assignment::day).isSorted();
      for (DemoCase.Assignment assignment : couple.assignments()) {
        assertThat(assignment.entries()).extracting(DemoCase.Entry::day).isSorted();
        assertThat(assignment.entries())
            .allMatch(entry -> entry.day() >= assignment.day() && entry.day() < 0)
            .allMatch(entry -> entry.review() == null || entry.review().day() >= entry.day());
      }
      assertThat(couple.appointments())
          .allMatch(a -> (a.status() == DemoCase.Appointment.Status.PLANNED) == a.day() >= 0);
    }
  }

  @Test
  void showsImprovementAtDifferentPaceWithADip() {
    DemoCase couple = couple("CASEY_DREW");
    ReliableChange csi =
        ReliableChange.of(CONTENT.instrument("CSI-16").orElseThrow()).orElseThrow();
    List<Integer> casey = totals(couple, "casey.client");
    List<Integer> drew = totals(couple, "drew.client");

    assertThat(csi.clinicallySignificant(casey.getFirst(), casey.getLast())).isTrue();
    assertThat(csi.classify(drew.getFirst(), drew.getLast()))
        .isEqualTo(ReliableChange.Verdict.IMPROVED);
    assertThat(csi.clinicallySignificant(drew.getFirst(), drew.getLast())).isFalse();
    assertThat(casey.get(2)).isLessThan(casey.get(1));
  }

  @Test
  void turnsRelativeDaysIntoDates() {
    DemoCase.Entry entry =
        couple("CASEY_DREW").assignments().stream()
            .filter(a -> a.worksheet().equals("MICRO_MOMENTS"))
            .findFirst()
            .orElseThrow()
            .entries()
            .getFirst();

    assertThat(entry.fields(LocalDate.of(2026, 11, 22))).containsEntry("happened_on", "2026-11-10");
  }

  private DemoCase couple(String key) {
    return demo.cases().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
  }

  private static List<Rule.Outcome> fired(DemoCase couple, String client) {
    return couple.screenings().stream()
        .filter(s -> s.client().equals(client) && s.submittedDay() != null)
        .flatMap(s -> Rules.evaluate(CONTENT.rules(s.instrument()), s.answers()).stream())
        .filter(Rule.Outcome::fired)
        .toList();
  }

  private static List<Integer> totals(DemoCase couple, String client) {
    return couple.scores().stream()
        .filter(s -> s.client().equals(client) && s.instrument().equals("CSI-16"))
        .map(DemoCase.ScoreEntry::total)
        .toList();
  }

  @Test
  void noPaperFormOfDepressionLeavesItsQuestionOnSelfHarmOpen() {
    var forms =
        demo.cases().stream()
            .flatMap(couple -> couple.scores().stream())
            .filter(score -> score.instrument().equals("PHQ-9"))
            .toList();

    assertThat(forms).isNotEmpty();
    assertThat(forms).allSatisfy(form -> assertThat(form.answers()).containsEntry("PHQ9_9", "0"));
  }
}
