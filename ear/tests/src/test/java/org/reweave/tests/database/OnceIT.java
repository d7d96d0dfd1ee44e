package org.reweave.tests.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.database.Sessions.open;
import static org.reweave.tests.database.Sessions.text;
import static org.reweave.tests.database.Sessions.untilItWaits;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reweave.obligation.MissedVisitNotices;
import org.reweave.obligation.ObligationClocks;
import org.reweave.safety.Escalations;
import org.reweave.safety.OnCallNotices;
import org.reweave.safety.ReviewNotices;
import org.reweave.tests.api.Steps;

/**
 * Two servers of a cluster whose clocks strike at the same moment: one of them tells. The very
 * statements of the timers run at a moment far ahead, which no server has reached.
 */
class OnceIT {
  /** In a Sunday's small hours, when the clinic is closed and everything is overdue. */
  private static final String MOMENT = "2041-01-06T03:00:00Z";

  private static final int PATIENCE_SECONDS = 30;

  /** What is told by a clock, and where it is noted that it was. */
  private enum Told {
    FLAGS(Escalations.class, "ESCALATE", "flag_escalation"),
    ON_CALL(OnCallNotices.class, "NOTICE", "on_call_notice"),
    OBLIGATIONS(ObligationClocks.class, "NOTICE", "obligation_notice"),
    MISSED_VISITS(MissedVisitNotices.class, "NOTICE", "missed_visit_notice"),
    REVIEWS(ReviewNotices.class, "NOTICE", "review_notice");

    private final Class<?> timer;
    private final String constant;
    private final String notes;

    Told(Class<?> timer, String constant, String notes) {
      this.timer = timer;
      this.constant = constant;
      this.notes = notes;
    }

    String statement() throws ReflectiveOperationException {
      var statement = timer.getDeclaredField(constant);
      statement.setAccessible(true);
      return ((String) statement.get(null))
          .replace(":now", "'" + MOMENT + "'")
          .replace(":most", "500");
    }
  }

  @BeforeAll
  static void letSomethingWaitForEachClock() throws SQLException {
    var couple = Steps.openCouple(THEO, "Rowan", "Wren");
    Steps.leaveWhatIsTold(THEO, couple);
    Steps.book(THEO, couple, couple.first());
    change(
        """
        update appointment set status = 'NO_SHOW', starts_at = timestamptz '%s' - interval '1 day'
        where case_id = '%s'\
        """
            .formatted(MOMENT, couple.caseId()));
  }

  @BeforeEach
  void somebodyIsOnCall() throws SQLException {
    change(
        """
        insert into on_call_duty (id, clinic_id, staff_id, from_at, to_at, made_by, made_at, version)
        select gen_random_uuid(), clinic_id, person_id, timestamptz '%s' - interval '1 hour',
          timestamptz '%s' + interval '1 hour', person_id, now(), 0
        from account where username = 'tara.therapist'\
        """
            .formatted(MOMENT, MOMENT));
  }

  @AfterEach
  void nothingOfItIsKept() throws SQLException {
    for (var told : Told.values()) {
      change("delete from " + told.notes + " where at = '" + MOMENT + "'");
    }
    change("delete from on_call_duty where to_at > '" + MOMENT + "'");
  }

  @ParameterizedTest
  @EnumSource
  void whatOneServerToldTheOtherDoesNotTell(Told told) throws Exception {
    try (var first = server();
        var second = server();
        var threads = Executors.newSingleThreadExecutor()) {
      assertThat(run(first, told)).isPositive();
      var other = threads.submit(() -> run(second, told));
      untilItWaits(second);
      var noted = notes(first, told);
      first.commit();

      assertThat(other.get(PATIENCE_SECONDS, SECONDS)).isZero();
      second.commit();
      assertThat(notes(second, told)).isEqualTo(noted);
      second.rollback();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatOneServerCouldNotTellTheOtherDoes(Told told) throws Exception {
    try (var first = server();
        var second = server();
        var threads = Executors.newSingleThreadExecutor()) {
      var tried = run(first, told);
      var other = threads.submit(() -> run(second, told));
      untilItWaits(second);
      first.rollback();

      assertThat(other.get(PATIENCE_SECONDS, SECONDS)).isEqualTo(tried).isPositive();
      second.rollback();
    }
  }

  /** A session with the rights of the servers' timers. */
  private static Connection server() throws SQLException {
    var connection = open();
    try (var statement = connection.createStatement()) {
      statement.execute("set role reweave_system");
    }
    connection.commit();
    return connection;
  }

  /** How many rows a clock's statement gives: whom to tell, or of what. */
  private static int run(Connection server, Told told)
      throws SQLException, ReflectiveOperationException {
    try (var statement = server.createStatement();
        var rows = statement.executeQuery(told.statement())) {
      int count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    }
  }

  private static String notes(Connection server, Told told) throws SQLException {
    return text(server, "select count(*) from " + told.notes + " where at = '" + MOMENT + "'");
  }

  private static void change(String sql) throws SQLException {
    try (var connection = open();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }
}
