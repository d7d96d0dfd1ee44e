package org.reweave.tests.operations;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.reweave.launcher.Stack;

/**
 * One system that goes on with one of two databases, grown from the same. Whatever a server and its
 * warming up add to a time, they add to both worlds.
 */
final class TwoDatabases implements AutoCloseable {
  /** Of which of the two is spoken. */
  enum World {
    CALM,
    ALARMED;

    World other() {
      return this == CALM ? ALARMED : CALM;
    }

    private String parked() {
      return "reweave_" + name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Duration MOMENT = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Connection root;
  private World now = World.CALM;

  private TwoDatabases(Connection root) {
    this.root = root;
  }

  /** Both are copies of the system's database as it is; it goes on with the calm one. */
  static TwoDatabases of(Stack stack) throws SQLException {
    var postgres = stack.databaseUrl().replaceFirst("/reweave$", "/postgres");
    var two =
        new TwoDatabases(
            DriverManager.getConnection(postgres, "postgres", stack.secret("superuser")));
    two.park("reweave_before");
    for (var world : World.values()) {
      two.execute("create database " + world.parked() + " template reweave_before");
      two.execute("revoke all on database " + world.parked() + " from public");
      two.execute("grant connect on database " + world.parked() + " to reweave_app");
    }
    two.unpark(World.CALM);
    return two;
  }

  /** Lets the system go on in a world; it notices that its connections broke off. */
  void enter(World world) throws SQLException {
    if (world != now) {
      park(now.parked());
      unpark(world);
      now = world;
    }
  }

  /** Nobody is let in any more, and who is inside is shown out. */
  private void park(String name) throws SQLException {
    execute("alter database reweave connection limit 0");
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(MOMENT)
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(SQLException.class)
        .until(
            () -> {
              execute(
                  "select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                      + " where datname = 'reweave'");
              execute("alter database reweave rename to " + name);
              return true;
            });
  }

  private void unpark(World world) throws SQLException {
    execute("alter database " + world.parked() + " rename to reweave");
    execute("alter database reweave connection limit -1");
  }

  private void execute(String sql) throws SQLException {
    try (var statement = root.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    root.close();
  }
}
