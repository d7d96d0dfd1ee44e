package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.THEO;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.Mail;
import org.reweave.tests.Running;

/** Who is told of a flag that waits, how often, and in which words. */
class EscalationIT {
  private static final Duration THREE_LOOKS = Duration.ofSeconds(100);
  private static final UUID SAM = UUID.fromString("a1000000-0000-4000-8000-000000000003");
  private static final UUID TARA = UUID.fromString("a1000000-0000-4000-8000-000000000004");
  private static final String LEAD = "theo.therapist@clinic.example";
  private static final String SUPERVISOR = "sam.supervisor@clinic.example";

  @Test
  void theLeadIsToldAtOnceThenTheSupervisorThenTheClinicAndEachOnce() throws SQLException {
    var couple = Steps.openCouple(THEO);
    Steps.enter(THEO, couple, couple.first(), "PHQ-9", Steps.phq9("0", "1")).expect(201);
    var flag =
        UUID.fromString(
            Steps.flags(THEO, couple).stream()
                .filter(f -> f.path("severity").asText().equals("HIGH"))
                .findFirst()
                .orElseThrow()
                .path("flagId")
                .asText());

    soon().until(() -> levels(flag).equals(List.of("LEAD")));
    overdue(flag, "due_at = now(), due_from = now() - interval '1 hour'");
    soon().until(() -> levels(flag).equals(List.of("LEAD", "SUPERVISOR")));
    overdue(
        flag, "due_at = due_at - interval '2 hours', due_from = due_at - interval '150 minutes'");
    soon().until(() -> levels(flag).equals(List.of("CLINIC_LEAD", "LEAD", "SUPERVISOR")));

    var number = THEO.get(couple.path()).expect(200).json().path("number").asLong();
    assertThat(overdueFor(SAM)).contains(number);
    assertThat(overdueFor(TARA)).isEmpty();

    soon().until(() -> mailsTo(LEAD) >= 1 && mailsTo(SUPERVISOR) >= 2);
    assertThat(levels(flag)).containsExactly("CLINIC_LEAD", "LEAD", "SUPERVISOR");
    assertThat(Running.stack().mail().stream().filter(EscalationIT::isNotice))
        .isNotEmpty()
        .allSatisfy(
            mail -> {
              assertThat(mail.subject()).isEqualTo("Something waits in Reweave");
              assertThat(mail.text().strip())
                  .isEqualToNormalizingNewlines(
                      "Something waits for you in Reweave. Sign in to see it:\n\n"
                          + Running.stack().portalUrl()
                          + "/");
            });
  }

  @Test
  void aVisitThatLeavesMinutesDoesNotHurryThoseAbove() throws SQLException {
    var couple = Steps.openCouple(THEO);
    var answers = new HashMap<>(Steps.calmAnswers());
    answers.put("SAFETY_PRIVACY", "yes");
    Steps.enter(THEO, couple, couple.first(), INTAKE, answers).expect(201);
    var flag = UUID.fromString(Steps.flags(THEO, couple).getFirst().path("flagId").asText());

    overdue(
        flag,
        "due_at = now() - interval '11 hours', due_from = now() - interval '11 hours 10 minutes'");

    soon().until(() -> levels(flag).contains("LEAD"));
    assertThat(levels(flag)).containsExactly("LEAD");
  }

  private static ConditionFactory soon() {
    return await().atMost(THREE_LOOKS);
  }

  /** The cases that somebody is told of as the clinic's lead. */
  private static List<Long> overdueFor(UUID person) throws SQLException {
    try (var connection = superuser()) {
      connection.setAutoCommit(false);
      try (var enter = connection.prepareStatement("select enter(?)");
          var query = connection.prepareStatement("select number from overdue_in_clinic()")) {
        enter.setObject(1, person);
        enter.executeQuery().close();
        var numbers = new ArrayList<Long>();
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            numbers.add(rows.getLong(1));
          }
        }
        return numbers;
      }
    }
  }

  private static long mailsTo(String address) {
    return Running.stack().mail().stream()
        .filter(EscalationIT::isNotice)
        .filter(m -> m.to().equals(address))
        .count();
  }

  private static boolean isNotice(Mail mail) {
    return mail.to().endsWith("@clinic.example");
  }

  /** The levels that the flag has reached for its present date, each as often as it was. */
  private static List<String> levels(UUID flag) throws SQLException {
    try (var connection = superuser();
        var query =
            connection.prepareStatement(
                """
                select e.level from flag_escalation e
                join red_flag f on f.id = e.flag_id and f.due_at = e.due_at
                where f.id = ? order by e.level\
                """)) {
      query.setObject(1, flag);
      var levels = new ArrayList<String>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          levels.add(rows.getString(1));
        }
      }
      return levels;
    }
  }

  /** Lets time pass for one flag: what no clock of the tests can do for the worker's. */
  private static void overdue(UUID flag, String change) throws SQLException {
    try (var connection = superuser();
        var update =
            connection.prepareStatement("update red_flag set " + change + " where id = ?")) {
      update.setObject(1, flag);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private static Connection superuser() throws SQLException {
    var stack = Running.stack();
    var connection =
        DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"));
    connection.setSchema("reweave");
    return connection;
  }
}
