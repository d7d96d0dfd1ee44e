package org.reweave.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keycloak with the demo realm; its data lies in PostgreSQL beside ours. */
final class Keycloak {
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  private static final String REALM = "/admin/realms/reweave";
  private static final String FLOWS = REALM + "/authentication/flows";
  // Of the portal's client; a realm that is made anew has no such flow yet.
  private static final String SIGN_IN =
      "\"authenticationFlowBindingOverrides\": {\"browser\": \"@SIGN_IN@\"}, ";
  private static final Pattern SIGN_IN_FLOW =
      Pattern.compile(
          "\"id\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"alias\"\\s*:\\s*\"password-each-time\"");
  private static final Pattern COOKIE_STEP =
      Pattern.compile("\\{\"id\"\\s*:\\s*\"([^\"]+)\"[^{}]*\"providerId\"\\s*:\\s*\"auth-cookie\"");

  private Keycloak() {}

  /** Copies our themes in, and builds Keycloak for PostgreSQL once. */
  static void prepare(Path distribution, Path themes) throws IOException, InterruptedException {
    var home = home(distribution);
    // Read at run time: they need no build.
    WildFly.copy(themes, home.resolve("themes"));
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
            "launcher",
            "KC_BOOTSTRAP_ADMIN_PASSWORD",
            secrets.get("keycloak-admin")));
  }

  /** Waits for it, then makes the realm, or brings the parts that depend on ports up to date. */
  static void await(Server server, Options options, Secrets secrets, String realm)
      throws IOException, InterruptedException {
    server.await(
        URI.create("http://127.0.0.1:" + options.ports().keycloakManagement() + "/health/ready"),
        () -> false);
    var admin = new Admin(options, secrets);
    if (admin.exists(REALM)) {
      admin.send("PUT", REALM, fill(settings(realm), options, secrets));
    } else {
      admin.send("POST", "/admin/realms", fill(realm.replace(SIGN_IN, ""), options, secrets));
    }
    var signIn = admin.signInFlow();
    for (var client : clients(realm)) {
      var id = client.replaceFirst("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
      var whole = fill(client, options, secrets).replace("@SIGN_IN@", signIn);
      admin.send("PUT", REALM + "/clients/" + id, whole);
    }
  }

  /** The realm's own settings, without people, clients and roles. */
  private static String settings(String realm) {
    var end = realm.indexOf("\"roles\"");
    return realm.substring(0, realm.lastIndexOf(',', end)) + "}";
  }

  /** The clients of the realm file: each stands on one line. */
  private static List<String> clients(String realm) {
    return realm
        .lines()
        .map(String::strip)
        .filter(l -> l.contains("\"clientId\""))
        .map(l -> l.endsWith(",") ? l.substring(0, l.length() - 1) : l)
        .toList();
  }

  private static String fill(String text, Options options, Secrets secrets) {
    return text.replace("@PORTAL@", "http://localhost:" + options.ports().portal())
        .replace("@PORTAL_SECRET@", secrets.get("portal"))
        .replace("@WORKER_SECRET@", secrets.get("worker"))
        .replace("@SMTP_PORT@", Integer.toString(options.ports().smtp()));
  }

  /** Keycloak's admin API, as the launcher. */
  private static final class Admin {
    private final HttpClient http =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final String token;

    Admin(Options options, Secrets secrets) throws IOException, InterruptedException {
      url = options.keycloakUrl();
      var form =
          "grant_type=password&client_id=admin-cli&username=launcher&password="
              + URLEncoder.encode(secrets.get("keycloak-admin"), StandardCharsets.UTF_8);
      var answer =
          http.send(
              request("/realms/master/protocol/openid-connect/token")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofString());
      var found = TOKEN.matcher(answer.body());
      if (!found.find()) {
        throw new LaunchFailure("Keycloak refuses the launcher (" + answer.statusCode() + ").");
      }
      token = found.group(1);
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
    }

    boolean exists(String path) throws IOException, InterruptedException {
      return answer(request(path).GET()).statusCode() == 200;
    }

    /**
     * The id of the sign-in that asks for the password each time: the realm's own without the step
     * that trusts a cookie. On a device that two people share that cookie would let the next one
     * in.
     */
    String signInFlow() throws IOException, InterruptedException {
      var known = SIGN_IN_FLOW.matcher(read(FLOWS));
      if (known.find()) {
        return known.group(1);
      }
      send("POST", FLOWS + "/browser/copy", "{\"newName\": \"password-each-time\"}");
      var cookie = COOKIE_STEP.matcher(read(FLOWS + "/password-each-time/executions"));
      var made = SIGN_IN_FLOW.matcher(read(FLOWS));
      if (!cookie.find() || !made.find()) {
        throw new LaunchFailure("Keycloak did not make the sign-in of the portal.");
      }
      send("DELETE", REALM + "/authentication/executions/" + cookie.group(1), "");
      return made.group(1);
    }

    private String read(String path) throws IOException, InterruptedException {
      return answer(request(path).GET()).body();
    }

    void send(String method, String path, String json) throws IOException, InterruptedException {
      var answer =
          answer(
              request(path)
                  .header("Content-Type", "application/json")
                  .method(method, BodyPublishers.ofString(json)));
      if (answer.statusCode() >= 300) {
        throw new LaunchFailure(
            "Keycloak refuses the realm: " + answer.statusCode() + ' ' + answer.body());
      }
    }

    private HttpResponse<String> answer(HttpRequest.Builder request)
        throws IOException, InterruptedException {
      var signed = request.header("Authorization", "Bearer " + token).build();
      return http.send(signed, BodyHandlers.ofString());
    }
  }
}
