package org.reweave.tests.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.database.Sessions.open;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told of a review whose day has passed, and when; nothing here is kept. */
class ReviewsIT {
  private static final String CASE =
      "(select case_id from suitability_decision order by decided_at limit 1)";

  @Test
  void theLeadIsToldOnTheNextDayOfTheClinicAndTheSupervisorAWeekLaterEachOnce()
      throws SQLException {
    try (var database = open()) {
      dueOn(database, "2030-03-30");
      // On the last day of March the clocks of Madrid are two hours before UTC.
      assertThat(told(database, "2030-03-30T21:59:00Z")).isEmpty();
      assertThat(told(database, "2030-03-30T23:01:00Z")).containsExactly("LEAD");
      assertThat(told(database, "2030-04-05T12:00:00Z")).isEmpty();
      assertThat(told(database, "2030-04-07T12:00:00Z")).containsExactly("SUPERVISOR");
      assertThat(told(database, "2030-05-07T12:00:00Z")).isEmpty();
      database.rollback();
    }
  }

  @Test
  void anEarlierDecisionAndAClosedCaseAreLeftAlone() throws SQLException {
    try (var database = open()) {
      dueOn(database, "2030-03-30");
      change(
          database,
          """
          insert into suitability_decision (id, clinic_id, case_id, number, decision, rationale,
            decided_by, decided_at)
          select gen_random_uuid(), clinic_id, case_id, number + 1, decision, rationale, decided_by,
            decided_at
          from suitability_decision where case_id = %s order by number desc limit 1\
          """
              .formatted(CASE));
      assertThat(told(database, "2030-04-07T12:00:00Z")).isEmpty();
      database.rollback();

      dueOn(database, "2030-03-30");
      change(database, "update care_case set closed_on = '2030-01-01' where id = " + CASE);
      assertThat(told(database, "2030-04-07T12:00:00Z")).isEmpty();
      database.rollback();
    }
  }

  /** Leaves one review in all of the clinics, on that day, in Madrid. */
  private static void dueOn(Connection database, String day) throws SQLException {
    change(database, "update clinic set zone = 'Europe/Madrid'");
    change(database, "update suitability_decision set review_on = null");
    change(
        database,
        "update suitability_decision set review_on = '" + day + "' where case_id = " + CASE);
    try (var statement = database.createStatement()) {
      statement.execute("delete from safety_plan");
    }
  }

  private static List<String> told(Connection database, String moment) throws SQLException {
    try (var query =
        database.prepareStatement(
            "select told_level from notice_reviews(cast(? as timestamptz), 10)")) {
      query.setString(1, moment);
      var levels = new ArrayList<String>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          levels.add(rows.getString(1));
        }
      }
      return levels;
    }
  }

  private static void change(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("set local session_replication_role = replica");
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}
