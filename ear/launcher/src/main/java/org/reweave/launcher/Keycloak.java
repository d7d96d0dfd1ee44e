package org.reweave.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak with our realm; its data lies in PostgreSQL beside ours. */
final class Keycloak {
  private static final String ADMINISTRATOR = "launcher";
  private static final String COMMON_PASSWORDS = "common-passwords.txt";

  private Keycloak() {}

  /**
   * Copies our themes and the passwords that nobody may choose in, and builds Keycloak for
   * PostgreSQL once.
   *
   * @param files the folder with our files for Keycloak
   */
  static void prepare(Path distribution, Path files) throws IOException, InterruptedException {
    var home = home(distribution);
    // Read at run time: they need no build.
    WildFly.copy(files.resolve("themes"), home.resolve("themes"));
    var common = Files.createDirectories(home.resolve("data/password-blacklists"));
    Files.copy(
        files.resolve(COMMON_PASSWORDS),
        common.resolve(COMMON_PASSWORDS),
        StandardCopyOption.REPLACE_EXISTING);
    var done = distribution.resolve("keycloak/.prepared");
    if (Files.exists(done)) {
      return;
    }
    Server.run(
        "Keycloak's build",
        distribution.resolve("keycloak-prepare.log"),
        home,
        List.of(
            "/bin/sh",
            home.resolve("bin/kc.sh").toString(),
            "build",
            "--db=postgres",
            "--health-enabled=true"),
        Map.of("JAVA_HOME", System.getProperty("java.home")));
    Files.createFile(done);
  }

  static Path home(Path distribution) throws IOException {
    try (var folders = Files.list(distribution.resolve("keycloak"))) {
      return folders
          .filter(f -> f.getFileName().toString().startsWith("keycloak-"))
          .findFirst()
          .orElseThrow(() -> new LaunchFailure("Keycloak was not unpacked. Run the build again."));
    }
  }

  static Server start(Options options, Secrets secrets) throws IOException {
    var home = home(options.distribution());
    var ports = options.ports();
    var command = new ArrayList<String>();
    command.add(Options.java().toString());
    command.addAll(options.jvmFlags("keycloak"));
    command.addAll(
        List.of(
            "-Xms96m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            // What the pool holds may be dead after the database was restarted.
            "-Dquarkus.datasource.jdbc.validate-on-borrow=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized",
            "--http-enabled=true",
            "--hostname=" + options.keycloakUrl(),
            "--http-host=127.0.0.1",
            "--http-port=" + ports.keycloak(),
            "--http-management-port=" + ports.keycloakManagement(),
            "--cache=local",
            // Two sign-ins of one person at the same moment are no attack.
            "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true",
            "--log-level=warn"));
    return Server.start(
        "Keycloak",
        options.log("keycloak"),
        options.data(),
        command,
        Map.of(
            "KC_DB_URL",
            options.databaseUrl("keycloak"),
            "KC_DB_USERNAME",
            "keycloak",
            "KC_DB_PASSWORD",
            secrets.get("keycloak"),
            "KC_DB_POOL_MAX_SIZE",
            "20",
            "KC_BOOTSTRAP_ADMIN_USERNAME",
            ADMINISTRATOR,
            "KC_BOOTSTRAP_ADMIN_PASSWORD",
            secrets.get("keycloak-admin")));
  }

  /** Waits until it answers. */
  static void awaitReady(Server server, Options options) throws InterruptedException {
    server.await(
        URI.create("http://127.0.0.1:" + options.ports().keycloakManagement() + "/health/ready"),
        () -> false);
  }

  /** Its admin API. */
  static KeycloakAdmin admin(Options options, Secrets secrets)
      throws IOException, InterruptedException {
    return new KeycloakAdmin(options.keycloakUrl(), ADMINISTRATOR, secrets.get("keycloak-admin"));
  }

  /** Makes the realm, or brings it back to what its files say. */
  static void apply(Options options, Secrets secrets) throws IOException, InterruptedException {
    var values =
        Map.of(
            "PORTAL", options.portalUrl(),
            "PORTAL_SECRET", secrets.get("portal"),
            "WORKER_SECRET", secrets.get("worker"),
            "SMTP_PORT", Integer.toString(options.ports().smtp()));
    var files = files(options.distribution());
    new Realm(admin(options, secrets), files, values).apply(true, options.demo());
  }

  /**
   * Does the same in a clinic's own Keycloak.
   *
   * @param env says where it is, and who may
   */
  static void apply(Options options, Map<String, String> env)
      throws IOException, InterruptedException {
    var url = required(env, "REWEAVE_OIDC_URL").replaceFirst("/realms/reweave/?$", "");
    var admin =
        new KeycloakAdmin(
            url,
            required(env, "REWEAVE_KEYCLOAK_ADMIN"),
            required(env, "REWEAVE_KEYCLOAK_ADMIN_PASSWORD"));
    var values =
        Map.of(
            "PORTAL", required(env, "REWEAVE_PORTAL_URL"),
            "PORTAL_SECRET", required(env, "REWEAVE_PORTAL_SECRET"),
            "WORKER_SECRET", required(env, "REWEAVE_WORKER_SECRET"));
    new Realm(admin, files(options.distribution()), values).apply(false, false);
  }

  private static String required(Map<String, String> env, String name) {
    var value = env.get(name);
    if (value == null || value.isBlank()) {
      throw new LaunchFailure(LaunchFailure.Kind.USAGE, "Set " + name + '.');
    }
    return value;
  }

  private static Path files(Path distribution) {
    return distribution.resolve("../src/main/keycloak");
  }
}
