package org.reweave.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.care.CaseClient;
import org.reweave.platform.Invalid;
import org.reweave.seeds.Content;
import org.reweave.seeds.Worksheet;

class HomeworkOrderTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final CaseClient ALEX = new CaseClient(UUID.randomUUID(), "Alex");
  private static final CaseClient BLAIR = new CaseClient(UUID.randomUUID(), "Blair");
  private static final List<CaseClient> COUPLE = List.of(ALEX, BLAIR);
  private static final String ALONE = "ACCOUNTABILITY_LETTER";
  private static final String TOGETHER = "TIME_OUT";

  @Test
  void givesWorkToOneClientAlone() {
    var order = order(asked(ALONE, BLAIR.clientId().toString(), TODAY, null), COUPLE);

    assertThat(order.clients()).containsExactly(BLAIR);
    assertThat(order.joint()).isFalse();
    assertThat(order.note()).isEmpty();
  }

  @Test
  void countsWorkForBothAsJoint() {
    var order = order(asked(ALONE, "BOTH", TODAY, " Take your time. "), COUPLE);

    assertThat(order.clients()).containsExactly(ALEX, BLAIR);
    assertThat(order.joint()).isTrue();
    assertThat(order.note()).isEqualTo("Take your time.");
  }

  @Test
  void countsAJointWorksheetAsJointEvenForOne() {
    assertThat(order(asked(TOGETHER, ALEX.clientId().toString(), TODAY, null), COUPLE).joint())
        .isTrue();
  }

  @Test
  void namesEachFieldThatIsWrong() {
    var asked = asked("NO_SUCH", "nobody", TODAY.minusDays(1), "a".repeat(2001));

    assertThat(problems(asked, COUPLE, false))
        .containsExactly(
            "worksheet unknown",
            "assignee unknown",
            "dueOn past",
            "note too-long",
            "appointmentId unknown");
  }

  @Test
  void namesWhatWasLeftOut() {
    assertThat(problems(asked(null, null, null, null), COUPLE, true))
        .containsExactly("worksheet unknown", "assignee unknown", "dueOn required");
  }

  @Test
  void hasNoBothInTheCaseOfOnePerson() {
    assertThat(problems(asked(ALONE, "BOTH", TODAY, null), List.of(ALEX), true))
        .containsExactly("assignee unknown");
  }

  private static NewHomework asked(String worksheet, String assignee, LocalDate due, String note) {
    return new NewHomework(worksheet, assignee, due, note, null);
  }

  private static Worksheet sheet(NewHomework asked) {
    return Optional.ofNullable(asked.worksheet())
        .flatMap(Content.english()::worksheet)
        .orElse(null);
  }

  private static HomeworkOrder order(NewHomework asked, List<CaseClient> clients) {
    return HomeworkOrder.of(asked, sheet(asked), clients, TODAY, true);
  }

  private static List<String> problems(
      NewHomework asked, List<CaseClient> clients, boolean appointmentKnown) {
    return catchThrowableOfType(
            Invalid.class,
            () -> HomeworkOrder.of(asked, sheet(asked), clients, TODAY, appointmentKnown))
        .problems()
        .stream()
        .map(p -> p.field() + " " + p.code())
        .toList();
  }
}
