package org.reweave.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/** An embedded PostgreSQL, made as strict as a real one: passwords, and nothing lost at a crash. */
final class Postgres implements AutoCloseable {
  private final Options options;
  private final Secrets secrets;
  private final EmbeddedPostgres server;

  private Postgres(Options options, Secrets secrets, EmbeddedPostgres server) {
    this.options = options;
    this.secrets = secrets;
    this.server = server;
  }

  static Postgres start(Options options, Secrets secrets) throws IOException {
    var folder = options.data().resolve("postgres");
    if (!Files.exists(folder.resolve("secured"))) {
      secure(options, secrets, folder);
    }
    return new Postgres(
        options,
        secrets,
        builder(options, folder).setConnectConfig("password", secrets.get("superuser")).start());
  }

  private static EmbeddedPostgres.Builder builder(Options options, Path folder) {
    return EmbeddedPostgres.builder()
        .setPort(options.ports().database())
        .setDataDirectory(folder.resolve("data"))
        .setOverrideWorkingDirectory(options.distribution().resolve("postgres").toFile())
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("password_encryption", "scram-sha-256")
        .setServerConfig("max_connections", "120")
        .setServerConfig("shared_buffers", "128MB")
        .setServerConfig("log_statement", "none")
        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(options.log("postgres").toFile()))
        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(options.log("postgres").toFile()));
  }

  /** The first start trusts everybody on loopback; it sets the passwords and ends. */
  private static void secure(Options options, Secrets secrets, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var open = builder(options, folder).start();
        var connection = open.getPostgresDatabase().getConnection();
        var sql = connection.createStatement()) {
      sql.execute("alter role postgres password '" + secrets.get("superuser") + '\'');
    } catch (SQLException e) {
      throw new LaunchFailure("PostgreSQL did not take its password.", e);
    }
    Files.writeString(
        folder.resolve("data/pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    Files.createFile(folder.resolve("secured"));
  }

  /** Roles, databases and passwords, then the migrations; does nothing where nothing changed. */
  void migrate() throws SQLException {
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
    }
    Flyway.configure()
        .dataSource(options.databaseUrl("reweave"), "reweave_migrator", secrets.get("migrator"))
        .initSql("set role reweave_owner; set search_path = reweave")
        .schemas("reweave")
        .createSchemas(false)
        .locations("classpath:db/migration")
        .load()
        .migrate();
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

  @Override
  public void close() throws IOException {
    server.close();
  }
}
