package org.reweave.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.reweave.launcher.Stack;

/** Flags whose time passed while no server ran. */
final class Overdue {
  /** The clocks look twice a minute. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String TOLD =
      """
      select count(*) from flag_escalation e join red_flag f on f.id = e.flag_id
      where f.id = any (?) and e.due_at = f.due_at and e.level in ('LEAD', 'SUPERVISOR')\
      """;

  private static final String NOTED =
      "select count(*) from flag_escalation where flag_id = any (?)";

  /** Each mail goes out with its line in the access log, or not at all. */
  private static final String RECORDED =
      "select count(*) from audit_event where action = 'escalate' and object_id = any (?)";

  private final String code;
  private final Set<UUID> flags = new HashSet<>();

  /**
   * None yet.
   *
   * @param code what all of them were raised for
   */
  Overdue(String code) {
    this.code = code;
  }

  /** Lets the time of these questionnaires' flags pass: the server is down, the database is not. */
  void letTimePass(Stack stack, Collection<String> screenings) throws SQLException {
    try (var database = database(stack);
        var update =
            database.prepareStatement(
                """
                update red_flag set due_at = now(), due_from = now() - interval '1 hour'
                where screening_id = any (?) and code = ? and id <> all (?) returning id\
                """)) {
      update.setArray(1, ids(database, screenings.stream().map(UUID::fromString).toList()));
      update.setString(2, code);
      update.setArray(3, ids(database, flags));
      try (var row = update.executeQuery()) {
        while (row.next()) {
          flags.add(row.getObject(1, UUID.class));
        }
      }
    }
  }

  /** Checks that lead and supervisor come to be told of each by the restarted server, once. */
  void isEachToldOnce(Stack stack) throws SQLException {
    assertThat(flags).isNotEmpty();
    try (var database = database(stack)) {
      await().atMost(PATIENCE).until(() -> count(database, TOLD) == 2 * flags.size());
      assertThat(count(database, RECORDED)).isEqualTo(count(database, NOTED));
    }
  }

  private long count(Connection database, String sql) throws SQLException {
    try (var query = database.prepareStatement(sql)) {
      query.setArray(1, ids(database, flags));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static Array ids(Connection database, Collection<UUID> ids) throws SQLException {
    return database.createArrayOf("uuid", ids.toArray());
  }

  private static Connection database(Stack stack) throws SQLException {
    var connection =
        DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"));
    connection.setSchema("reweave");
    return connection;
  }
}
