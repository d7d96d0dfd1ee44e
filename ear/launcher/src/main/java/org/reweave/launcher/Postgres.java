package org.reweave.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An embedded PostgreSQL, made as strict as a real one: passwords, and nothing lost at a crash. */
final class Postgres implements Closeable {
  private static final Logger LIBRARY = Logger.getLogger("io.zonky.test");

  private final Options options;
  private final Secrets secrets;
  private EmbeddedPostgres server;

  private Postgres(Options options, Secrets secrets, EmbeddedPostgres server) {
    this.options = options;
    this.secrets = secrets;
    this.server = server;
  }

  static Path cluster(Path data) {
    return data.resolve("postgres/data");
  }

  static Postgres start(Options options, Secrets secrets) throws IOException {
    return new Postgres(options, secrets, launch(options, secrets));
  }

  /** Starts it again on the same data, after it was killed. */
  void back() throws IOException {
    close(); // the library still locks the data
    server = launch(options, secrets);
  }

  private static EmbeddedPostgres launch(Options options, Secrets secrets) throws IOException {
    var cluster = cluster(options.data());
    end(cluster);
    Files.createDirectories(cluster);
    var passwordFile = Files.createTempFile(options.data(), "initdb", null);
    var log = ProcessBuilder.Redirect.appendTo(options.log("postgres").toFile());
    try {
      Files.writeString(passwordFile, secrets.get("superuser"));
      return EmbeddedPostgres.builder()
          .setPort(options.ports().database())
          .setDataDirectory(cluster)
          .setOverrideWorkingDirectory(options.distribution().resolve("postgres").toFile())
          .setCleanDataDirectory(false)
          // The stack stops its parts in order; a hook of its own would race with that.
          .setRegisterShutdownHook(false)
          .setPGStartupWait(Duration.ofSeconds(60))
          .setErrorRedirector(log)
          .setOutputRedirector(log)
          // Arguments of initdb, where the last one counts: nobody is ever trusted.
          .setLocaleConfig("auth", "scram-sha-256")
          .setLocaleConfig("pwfile", passwordFile.toString())
          .setLocaleConfig("locale", "C.UTF-8")
          .setConnectConfig("password", secrets.get("superuser"))
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setServerConfig("unix_socket_directories", "")
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("password_encryption", "scram-sha-256")
          .setServerConfig("max_connections", "120")
          .setServerConfig("shared_buffers", "128MB")
          // Statements and the details of errors hold what people said.
          .setServerConfig("log_statement", "none")
          .setServerConfig("log_min_error_statement", "panic")
          .setServerConfig("log_error_verbosity", "terse")
          .start();
    } catch (IOException | IllegalStateException e) {
      throw new LaunchFailure(
          LaunchFailure.Kind.SERVER_DOWN,
          "PostgreSQL did not come up. See " + options.log("postgres"),
          e);
    } finally {
      Files.delete(passwordFile);
    }
  }

  // Before a start it ends what a killed launcher left behind: the folder's lock is held by then,
  // so nobody uses that one. In order, never by deleting its pid file.
  private static void end(Path cluster) throws IOException {
    var running = running(cluster);
    if (running.isEmpty()) {
      return;
    }
    try {
      // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for its clients.
      new ProcessBuilder("kill", "-INT", Long.toString(running.get().pid())).start().waitFor();
      running.get().onExit().get(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new LaunchFailure(
          LaunchFailure.Kind.DATA_IN_USE, "PostgreSQL does not leave " + cluster, e);
    }
  }

  private static Optional<ProcessHandle> running(Path cluster) throws IOException {
    var pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
          .filter(p -> p.info().command().map(c -> c.endsWith("/postgres")).orElse(false));
    }
  }

  /**
   * Roles, databases and passwords, then the migrations; does nothing where nothing changed.
   *
   * @return the number of migrations
   */
  int migrate() throws SQLException {
    try (var root = connect("postgres", "postgres", "superuser")) {
      database(root, "reweave");
      login(root, "keycloak", "keycloak");
      database(root, "keycloak");
      execute(root, "alter database keycloak owner to keycloak");
    }
    try (var root = connect("reweave", "postgres", "superuser")) {
      execute(root, resource("/db/roles.sql"));
      execute(root, "alter role reweave_app password '" + secrets.get("app") + '\'');
      execute(root, "alter role reweave_migrator password '" + secrets.get("migrator") + '\'');
      execute(root, "revoke all on database reweave, keycloak from public");
      execute(root, "grant connect on database reweave to reweave_app, reweave_migrator");
    }
    return Migration.run(options.databaseUrl("reweave"), secrets.get("migrator"));
  }

  private Connection connect(String database, String user, String secret) throws SQLException {
    return DriverManager.getConnection(options.databaseUrl(database), user, secrets.get(secret));
  }

  private void login(Connection root, String role, String secret) throws SQLException {
    if (!exists(root, "select 1 from pg_roles where rolname = '" + role + '\'')) {
      execute(root, "create role " + role + " login");
    }
    execute(root, "alter role " + role + " password '" + secrets.get(secret) + '\'');
  }

  private static void database(Connection root, String name) throws SQLException {
    if (!exists(root, "select 1 from pg_database where datname = '" + name + '\'')) {
      execute(root, "create database " + name + " encoding 'UTF8' template template0");
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      return row.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String resource(String name) {
    try (var in = Postgres.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new LaunchFailure("The build lacks " + name + '.');
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops PostgreSQL and waits for its end; the library's own stop gives up after 5 seconds. */
  @Override
  public void close() throws IOException {
    end(cluster(options.data()));
    LIBRARY.setLevel(Level.OFF); // it would complain that there is nothing left to stop
    server.close();
  }
}
