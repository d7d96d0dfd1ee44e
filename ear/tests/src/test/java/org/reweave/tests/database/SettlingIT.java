package org.reweave.tests.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.database.Sessions.open;
import static org.reweave.tests.database.Sessions.text;
import static org.reweave.tests.database.Sessions.untilItWaits;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The caseload that is settled by whoever reads it, at its edges; nothing here is kept. */
class SettlingIT {
  private static final String THEO = "a1000000-0000-4000-8000-000000000005";
  private static final String OWN =
      "select c.case_id from caseload c where c.staff_id = viewer() and c.status = 'ACTIVE'"
          + " order by c.case_id limit 1";
  private static final int PATIENCE_SECONDS = 30;

  @Test
  void aMembershipThatBeginsInAMomentKeepsItsMark() throws SQLException {
    try (var theo = theo()) {
      settle(theo);
      var caseId = text(theo, OWN);
      asOwner(
          theo,
          "update case_member set valid_from = now() + interval '1 second' where case_id = '%s'"
                  .formatted(caseId)
              + " and person_id = '%s'".formatted(text(theo, "select viewer()")));

      settle(theo);

      past(theo);
      assertThat(text(theo, marks(caseId))).isNotEqualTo("0");
      theo.rollback();
    }
  }

  @Test
  void twoRequestsThatSettleOneCaseTakeTurns() throws Exception {
    try (var first = theo();
        var second = theo();
        var threads = Executors.newSingleThreadExecutor()) {
      settle(first);
      var caseId = text(first, OWN);
      first.commit();
      makeDue(caseId);
      again(first);
      again(second);

      settle(first);
      var waiting = threads.submit(() -> settle(second));
      untilItWaits(second);
      first.commit();

      assertThat(waiting.get(PATIENCE_SECONDS, SECONDS)).as("left by the first").isZero();
      second.commit();
      again(first);
      assertThat(text(first, "select count(*) from caseload where case_id = '" + caseId + "'"))
          .isEqualTo("1");
      first.rollback();
    }
  }

  private static void makeDue(String caseId) throws SQLException {
    try (var owner = open()) {
      asOwner(
          owner,
          "update caseload set next_appointment = now() - interval '1 hour' where case_id = '%s'"
              .formatted(caseId));
      owner.commit();
    }
  }

  /** A session in which Theo's request has begun. */
  private static Connection theo() throws SQLException {
    var connection = open();
    again(connection);
    return connection;
  }

  private static void again(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local role reweave_app");
      statement.execute("select enter('" + THEO + "')");
    }
  }

  private static String marks(String caseId) {
    return "select count(*) from caseload_mark where case_id = '%s'".formatted(caseId);
  }

  private static int settle(Connection connection) throws SQLException {
    return Integer.parseInt(text(connection, "select settle_caseload()"));
  }

  /** Lets the rest of the transaction see past the walls. */
  private static void past(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set local role none");
    }
  }

  /** Past the walls, in the same transaction. */
  private static void asOwner(Connection connection, String sql) throws SQLException {
    past(connection);
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
      statement.execute("set local role reweave_app");
    }
  }
}
