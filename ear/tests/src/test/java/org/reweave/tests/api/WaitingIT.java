package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.THEO;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Guest;
import org.reweave.tests.Running;

/** What waits for a clinician and nobody has taken up is told to somebody. */
class WaitingIT {
  /** The timers look every half a minute. */
  private static final Duration THREE_LOOKS = Duration.ofSeconds(100);

  @Test
  void aVisitMissedWhileARiskIsFollowedIsToldAtOnceWhoeverNotesIt() throws SQLException {
    var couple = Steps.openCouple(THEO);
    var visit = Steps.book(THEO, couple, couple.first());
    THEO.post(couple.path() + "/obligations", obligation(couple, "SUICIDE_HIGH")).expect(201);
    Steps.letBegin(visit, Duration.ofHours(-2));
    assertThat(told("missed_visit_notice", couple)).isEmpty();

    ADA.patch("/appointments/" + visit, Map.of("status", "NO_SHOW", "attended", List.of()))
        .expect(200);

    soon().until(() -> told("missed_visit_notice", couple).equals(List.of("LEAD")));
    change(couple, "update missed_visit_notice set at = at - interval '70 minutes'");
    soon().until(() -> told("missed_visit_notice", couple).equals(List.of("LEAD", "SUPERVISOR")));

    THEO.post(couple.path() + "/obligations", obligation(couple, "SUICIDE_NO_SHOW")).expect(201);
    assertThat(missed(couple)).isZero();
  }

  @Test
  void aVisitThatSomebodyElseMissedOrThatWasHeldIsNotTold() throws SQLException {
    var couple = Steps.openCouple(THEO);
    THEO.post(couple.path() + "/obligations", obligation(couple, "SUICIDE_HIGH")).expect(201);
    var partners = Steps.book(THEO, couple, couple.second());
    var held = Steps.book(THEO, couple, couple.first());
    for (var visit : List.of(partners, held)) {
      Steps.letBegin(visit, Duration.ofHours(-2));
    }
    THEO.patch("/appointments/" + partners, Map.of("status", "NO_SHOW", "attended", List.of()))
        .expect(200);
    THEO.patch(
            "/appointments/" + held, Map.of("status", "HELD", "attended", List.of(couple.first())))
        .expect(200);

    assertThat(missed(couple)).isZero();
  }

  @Test
  void aWishThatNobodySettlesIsToldWhenItsWorkingDaysHavePassed() throws Exception {
    var couple = Steps.openCouple(THEO, "Ysolde", "Zebedee");
    var client = Login.of(couple.first());
    var screening = Steps.assign(THEO, couple, couple.first(), INTAKE);
    Guest.of(Running.stack(), client.username(), Login.PASSWORD)
        .send("/me/before?screening=" + screening, "phone", Map.of());
    assertThat(told("wish_notice", couple)).isEmpty();

    change(couple, "update screening_briefing set at = at - interval '6 days'");
    soon().until(() -> told("wish_notice", couple).equals(List.of("LEAD")));

    change(couple, "update screening_briefing set at = at - interval '7 days'");
    soon().until(() -> told("wish_notice", couple).equals(List.of("LEAD", "SUPERVISOR")));
  }

  private static ConditionFactory soon() {
    return await().atMost(THREE_LOOKS);
  }

  private static Map<String, String> obligation(Steps.Couple couple, String kind) {
    return Map.of("clientId", couple.first(), "kind", kind, "text", "Known from a visit alone.");
  }

  /** How many missed visits the timer would find in the case. */
  private static int missed(Steps.Couple couple) throws SQLException {
    return texts(
            "select appointment_id from missed_visits(now() - interval '31 days', now())"
                + " where case_id = ?::uuid",
            couple)
        .size();
  }

  private static List<String> told(String table, Steps.Couple couple) throws SQLException {
    return texts("select level from " + table + " where case_id = ?::uuid order by level", couple);
  }

  private static List<String> texts(String sql, Steps.Couple couple) throws SQLException {
    try (var connection = superuser();
        var query = connection.prepareStatement(sql)) {
      query.setString(1, couple.caseId());
      var texts = new ArrayList<String>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    }
  }

  /** Lets time pass in one case: what no clock of the tests can do for the timers'. */
  private static void change(Steps.Couple couple, String sql) throws SQLException {
    try (var connection = superuser();
        var update = connection.prepareStatement(sql + " where case_id = ?::uuid")) {
      update.setString(1, couple.caseId());
      assertThat(update.executeUpdate()).isPositive();
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
