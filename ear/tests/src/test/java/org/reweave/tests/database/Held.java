package org.reweave.tests.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.database.Sessions.open;
import static org.reweave.tests.database.Sessions.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.reweave.tests.api.Answer;

/** A row that a session of the test's own keeps, and the requests that wait for it in turn. */
final class Held implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  /** How many wait for a session, or for one that waits for it. */
  private static final String WAITING =
      """
      with recursive waiting (pid) as (
        select %d
        union
        select a.pid from pg_stat_activity a
        join waiting w on w.pid = any (pg_blocking_pids(a.pid)))
      select count(*) - 1 from waiting\
      """;

  private final Connection session = open();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Keeps everybody else from a row. */
  Held(String table, String id) throws SQLException {
    text(session, "select 1 from %s where id = '%s' for update".formatted(table, id));
  }

  /** Begins something and returns once that many wait, itself among them. */
  Future<Answer> whenItWaits(int waiting, Callable<Answer> begun) throws SQLException {
    var answer = threads.submit(begun);
    var count = WAITING.formatted(session.unwrap(PGConnection.class).getBackendPID());
    try (var watch = open()) {
      watch.setAutoCommit(true);
      await()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> text(watch, count).equals(String.valueOf(waiting)));
    }
    return answer;
  }

  /** Lets all of them go on. */
  void letGo() throws SQLException {
    session.rollback();
  }

  static Answer get(Future<Answer> answer) throws Exception {
    return answer.get(PATIENCE_SECONDS, SECONDS);
  }

  @Override
  public void close() throws SQLException {
    session.rollback();
    session.close();
    threads.close();
  }
}
