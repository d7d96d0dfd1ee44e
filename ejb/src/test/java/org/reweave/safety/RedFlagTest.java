package org.reweave.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reweave.safety.FlagState.ACKNOWLEDGED;
import static org.reweave.safety.FlagState.ASSESSED;
import static org.reweave.safety.FlagState.CLOSED;
import static org.reweave.safety.FlagState.MONITORED;
import static org.reweave.safety.FlagState.NONE;
import static org.reweave.safety.FlagState.PLANNED;
import static org.reweave.safety.FlagState.RAISED;
import static org.reweave.safety.FlagState.REPORTED;
import static org.reweave.safety.FlagStep.ACKNOWLEDGE;
import static org.reweave.safety.FlagStep.ASSESS;
import static org.reweave.safety.FlagStep.CLOSE;
import static org.reweave.safety.FlagStep.COUNTERSIGN;
import static org.reweave.safety.FlagStep.MONITOR;
import static org.reweave.safety.FlagStep.PLAN;
import static org.reweave.safety.FlagStep.REOPEN;
import static org.reweave.safety.FlagStep.REPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reweave.care.Relation;
import org.reweave.clinic.FlagClocks;
import org.reweave.platform.Conflict;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Severity;

class RedFlagTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final FlagClocks CLOCKS = Weeks.CLOCKS;
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  /** Where each step leads from each state in which it is allowed; everything else is refused. */
  private static final Map<FlagState, Map<FlagStep, FlagState>> ALLOWED =
      Map.of(
          NONE, Map.of(),
          RAISED, Map.of(ACKNOWLEDGE, ACKNOWLEDGED),
          ACKNOWLEDGED, Map.of(ASSESS, ASSESSED),
          ASSESSED, Map.of(PLAN, PLANNED),
          PLANNED,
              Map.of(REPORT, REPORTED, MONITOR, MONITORED, CLOSE, CLOSED, COUNTERSIGN, PLANNED),
          REPORTED, Map.of(MONITOR, MONITORED, CLOSE, CLOSED, COUNTERSIGN, REPORTED),
          MONITORED, Map.of(MONITOR, MONITORED, CLOSE, CLOSED, COUNTERSIGN, MONITORED),
          CLOSED, Map.of(COUNTERSIGN, CLOSED, REOPEN, ACKNOWLEDGED));

  static Stream<Arguments> everyStepFromEveryState() {
    return Stream.of(FlagState.values())
        .flatMap(state -> Stream.of(FlagStep.values()).map(step -> Arguments.of(state, step)));
  }

  @ParameterizedTest
  @MethodSource("everyStepFromEveryState")
  void takesAStepOnlyWhereItIsDue(FlagState state, FlagStep step) {
    var flag = flag(Severity.HIGH, state);
    var to = ALLOWED.get(state).get(step);

    if (to == null) {
      assertThatThrownBy(() -> flag.take(step, ONE, NOW, CLOCKS))
          .isInstanceOfSatisfying(
              Conflict.class, c -> assertThat(c.code()).isEqualTo("wrong-order"))
          .hasMessageContaining("Next: " + state.next);
      assertThat(flag.state).isEqualTo(state);
    } else {
      flag.take(step, ONE, NOW, CLOCKS);
      assertThat(flag.state).isEqualTo(to);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = FlagState.class,
      names = {"PLANNED", "REPORTED", "MONITORED"})
  void aCriticalFlagClosesOnlyAfterSomebodyElseCountersigned(FlagState state) {
    var flag = flag(Severity.CRITICAL, state);

    assertRefused(flag, CLOSE, ONE, "countersignature-missing");
    flag.take(COUNTERSIGN, OTHER, NOW, CLOCKS);
    flag.take(CLOSE, ONE, NOW, CLOCKS);

    assertThat(flag.state).isEqualTo(CLOSED);
    assertThat(flag.closedAt).isEqualTo(NOW);
    assertThat(flag.countersignedBy).isEqualTo(OTHER);
  }

  @ParameterizedTest
  @EnumSource(value = Severity.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void whoCountersignedDoesNotClose(Severity severity) {
    var flag = flag(severity, PLANNED);
    flag.take(COUNTERSIGN, ONE, NOW, CLOCKS);

    assertRefused(flag, CLOSE, ONE, "same-person");
  }

  @Test
  void whoClosedDoesNotCountersign() {
    var flag = flag(Severity.HIGH, PLANNED);
    flag.take(CLOSE, ONE, NOW, CLOCKS);

    assertRefused(flag, COUNTERSIGN, ONE, "same-person");
    flag.take(COUNTERSIGN, OTHER, NOW, CLOCKS);
    assertThat(flag.state).isEqualTo(CLOSED);
  }

  @Test
  void whoCountersignedTooSoonMayCloseOnceSomebodyElseHasCountersigned() {
    var flag = flag(Severity.CRITICAL, PLANNED);
    flag.take(COUNTERSIGN, ONE, NOW, CLOCKS);

    assertRefused(flag, COUNTERSIGN, ONE, "already-countersigned");
    flag.take(COUNTERSIGN, OTHER, NOW, CLOCKS);
    flag.take(CLOSE, ONE, NOW, CLOCKS);

    assertThat(flag.state).isEqualTo(CLOSED);
  }

  @Test
  void reopeningAsksForANewAssessmentAndANewCountersignature() {
    var flag = flag(Severity.CRITICAL, PLANNED);
    flag.take(COUNTERSIGN, OTHER, NOW, CLOCKS);
    flag.take(CLOSE, ONE, NOW, CLOCKS);

    var later = NOW.plus(Duration.ofDays(30));
    flag.take(REOPEN, ONE, later, CLOCKS);

    assertThat(flag.state).isEqualTo(ACKNOWLEDGED);
    assertThat(flag.dueAt).isEqualTo(later.plus(Duration.ofHours(8)));
    assertThat(flag.closedAt).isNull();
    flag.take(ASSESS, ONE, later, CLOCKS);
    flag.take(PLAN, ONE, later, CLOCKS);
    assertRefused(flag, CLOSE, ONE, "countersignature-missing");
  }

  @Test
  void reopenedItIsAssessedBeforeTheNextVisit() {
    var flag = flag(Severity.MODERATE, CLOSED);
    var starts = NOW.plus(Duration.ofHours(3));
    var visit = new FlagClocks.Visit(starts, starts.plus(Duration.ofHours(1)));

    flag.take(REOPEN, ONE, NOW, CLOCKS.before(Optional.of(visit)));

    assertThat(flag.dueAt).isEqualTo(starts);
  }

  @Property
  void whatIsOpenAlwaysHasANextDateAndWhatIsClosedHasNone(
      @ForAll List<FlagStep> steps, @ForAll Severity severity) {
    var flag = flag(severity == Severity.NONE ? Severity.LOW : severity, RAISED);
    flag.dueAt = NOW;
    var at = NOW;
    for (var step : steps) {
      at = at.plus(Duration.ofHours(1));
      try {
        flag.take(step, ONE, at, CLOCKS);
      } catch (Conflict refused) {
        continue;
      }
      assertThat(flag.dueAt == null).isEqualTo(flag.state == CLOSED);
      assertThat(flag.dueAt == null || flag.dueAt.isAfter(NOW)).isTrue();
    }
  }

  @Test
  void aContactWhileItIsMonitoredSetsTheNextOne() {
    var flag = flag(Severity.CRITICAL, MONITORED);
    var week = Duration.ofDays(7);

    flag.take(MONITOR, ONE, NOW, CLOCKS);
    assertThat(flag.dueAt).isEqualTo(NOW.plus(week));
    flag.take(MONITOR, ONE, NOW.plus(week), CLOCKS);
    assertThat(flag.dueAt).isEqualTo(NOW.plus(week).plus(week));
  }

  @Test
  void seeingItLateWinsNoTimeToAssess() {
    var flag = flag(Severity.HIGH, RAISED);

    flag.take(ACKNOWLEDGE, ONE, NOW.plus(Duration.ofHours(20)), CLOCKS);

    assertThat(flag.dueAt).isEqualTo(NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void aTopicThatIsReopenedHasNoClock() {
    var flag = flag(Severity.HIGH, CLOSED);
    flag.kind = Rule.Kind.TOPIC;

    flag.take(REOPEN, ONE, NOW, CLOCKS);

    assertThat(flag.dueAt).isNull();
  }

  @Property
  void noOrderOfStepsClosesACriticalFlagWithoutTwoPeople(
      @ForAll List<FlagStep> steps, @ForAll List<Boolean> people) {
    var flag = flag(Severity.CRITICAL, RAISED);
    for (int i = 0; i < steps.size(); i++) {
      var by = !people.isEmpty() && people.get(i % people.size()) ? ONE : OTHER;
      var before = flag.state;
      try {
        flag.take(steps.get(i), by, NOW, CLOCKS);
      } catch (Conflict refused) {
        assertThat(flag.state).isEqualTo(before);
      }
      if (flag.state == CLOSED) {
        assertThat(flag.countersignedBy).isNotNull().isNotEqualTo(flag.closedBy);
      }
    }
  }

  @Test
  void aSupervisorSeesToItAndCountersignsAndDoesNothingElse() {
    assertThat(Stream.of(FlagStep.values()).filter(s -> s.isFor(Relation.SUPERVISOR)))
        .containsExactlyInAnyOrderElementsOf(Set.of(ACKNOWLEDGE, COUNTERSIGN));
    assertThat(Stream.of(FlagStep.values()).filter(s -> s.isFor(Relation.CLIENT))).isEmpty();
    assertThat(FlagStep.values())
        .allMatch(s -> s.isFor(Relation.LEAD) && s.isFor(Relation.CO_THERAPIST));
  }

  private static void assertRefused(RedFlag flag, FlagStep step, UUID by, String code) {
    assertThatThrownBy(() -> flag.take(step, by, NOW, CLOCKS))
        .isInstanceOfSatisfying(Conflict.class, c -> assertThat(c.code()).isEqualTo(code));
  }

  private static RedFlag flag(Severity severity, FlagState state) {
    var flag = new RedFlag();
    flag.kind = Rule.Kind.SAFETY;
    flag.severity = severity;
    flag.state = state;
    flag.raisedAt = NOW;
    return flag;
  }
}
