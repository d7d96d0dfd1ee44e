package org.reweave.tests.database;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.reweave.tests.Running;

/** Sessions at the database beside the server's own, past the walls unless they take a role. */
final class Sessions {
  private Sessions() {}

  /** One that commits when it is told to. */
  static Connection open() throws SQLException {
    var stack = Running.stack();
    var connection =
        DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"));
    connection.setSchema("reweave");
    connection.setAutoCommit(false);
    return connection;
  }

  /** Waits until a session waits for another. */
  static void untilItWaits(Connection session) throws SQLException {
    var pid = session.unwrap(PGConnection.class).getBackendPID();
    try (var watch = open()) {
      watch.setAutoCommit(true);
      var waits =
          "select wait_event_type = 'Lock' from pg_stat_activity where pid = %d".formatted(pid);
      await().until(() -> "t".equals(text(watch, waits)));
    }
  }

  /** The first column of a query's first row. */
  static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
