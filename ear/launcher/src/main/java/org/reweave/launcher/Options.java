package org.reweave.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where everything is and on which ports it listens.
 *
 * @param distribution the built servers: {@code ear/launcher/target}
 * @param ear the application
 * @param data what stays between starts: databases, keys, passwords, logs
 * @param ports all on loopback
 * @param demo whether to load the demo clinic
 * @param use what the servers are started for
 * @param settings of the application's server, beside those that the launcher makes
 */
public record Options(
    Path distribution,
    Path ear,
    Path data,
    Ports ports,
    boolean demo,
    Use use,
    Map<String, String> settings) {
  public Options {
    settings = Map.copyOf(settings);
  }

  /** What the servers are started for, and so what their JVMs are tuned to. */
  public enum Use {
    /** To be looked at, and started again. */
    RUN,
    /** To be tested, once. */
    TEST,
    /** To be measured, once. */
    LOAD
  }

  /** The ports, all on loopback. */
  public record Ports(
      int portal,
      int management,
      int keycloak,
      int keycloakManagement,
      int database,
      int smtp,
      int mailbox) {

    /** As the environment says, else the ones that the README names. */
    static Ports of(Map<String, String> env) {
      return new Ports(
          port(env, "REWEAVE_PORT", 8080),
          port(env, "REWEAVE_MANAGEMENT_PORT", port(env, "REWEAVE_PORT", 8080) + 1910),
          port(env, "REWEAVE_KEYCLOAK_PORT", 8180),
          port(env, "REWEAVE_KEYCLOAK_PORT", 8180) + 1900,
          port(env, "REWEAVE_DB_PORT", port(env, "REWEAVE_PORT", 8080) - 2580),
          port(env, "REWEAVE_SMTP_PORT", port(env, "REWEAVE_MAIL_PORT", 8025) - 6000),
          port(env, "REWEAVE_MAIL_PORT", 8025));
    }

    /** Seven ports that are free now; for tests. */
    static Ports free() {
      var sockets = new ArrayList<ServerSocket>();
      try {
        for (int i = 0; i < 7; i++) {
          sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        var p = sockets.stream().map(ServerSocket::getLocalPort).toList();
        return new Ports(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), p.get(6));
      } catch (IOException e) {
        throw new LaunchFailure("No free ports on this machine.", e);
      } finally {
        for (var socket : sockets) {
          try {
            socket.close();
          } catch (IOException e) {
            throw new LaunchFailure("A port cannot be freed again.", e);
          }
        }
      }
    }

    private static int port(Map<String, String> env, String name, int otherwise) {
      var set = env.get(name);
      if (set == null || set.isBlank()) {
        return otherwise;
      }
      try {
        int port = Integer.parseInt(set.strip());
        if (port > 0 && port < 65536) {
          return port;
        }
      } catch (NumberFormatException notANumber) {
        // told below
      }
      throw new LaunchFailure(
          LaunchFailure.Kind.USAGE, name + " must be a port number, not \"" + set + "\".");
    }

    private Map<Integer, String> names() {
      var all = List.of(portal, management, keycloak, keycloakManagement, database, smtp, mailbox);
      if (Set.copyOf(all).size() < all.size()) {
        throw new LaunchFailure(
            LaunchFailure.Kind.USAGE, "Each port needs a number of its own: " + this);
      }
      return Map.of(
          portal, "the portal (REWEAVE_PORT)",
          management, "the server's management (REWEAVE_MANAGEMENT_PORT)",
          keycloak, "Keycloak (REWEAVE_KEYCLOAK_PORT)",
          keycloakManagement, "Keycloak's health (REWEAVE_KEYCLOAK_PORT + 1900)",
          database, "PostgreSQL (REWEAVE_DB_PORT)",
          smtp, "mail (REWEAVE_SMTP_PORT)",
          mailbox, "the mailbox page (REWEAVE_MAIL_PORT)");
    }

    /** Fails with one line that names the first port that something else listens on. */
    void requireFree() {
      for (var port : names().entrySet()) {
        try (var socket = new ServerSocket(port.getKey(), 1, InetAddress.getLoopbackAddress())) {
          socket.getLocalPort();
        } catch (IOException taken) {
          throw new LaunchFailure(
              LaunchFailure.Kind.PORT_IN_USE,
              "Port "
                  + port.getKey()
                  + " for "
                  + port.getValue()
                  + " is in use. Stop what listens there, or set the variable to another port.");
        }
      }
    }
  }

  /** The project's own, below its root folder, as the environment says. */
  static Options of(Path root, Map<String, String> env) {
    var data = env.get("REWEAVE_DATA");
    var demo = env.get("REWEAVE_DEMO");
    return of(
        root,
        data == null || data.isBlank() ? root.resolve(".reweave") : Path.of(data),
        Ports.of(env),
        demo == null || demo.isBlank() || Boolean.parseBoolean(demo),
        Use.RUN);
  }

  /**
   * For tests: a folder of its own and free ports.
   *
   * @param root the project's root folder
   */
  public static Options forTests(Path root, Path data) {
    return of(root, data, Ports.free(), true, Use.TEST);
  }

  /**
   * For measurements: like {@link #forTests}, but with servers that reach their full speed.
   *
   * @param root the project's root folder
   */
  public static Options forLoad(Path root, Path data) {
    return of(root, data, Ports.free(), true, Use.LOAD);
  }

  private static Options of(Path root, Path data, Ports ports, boolean demo, Use use) {
    var base = root.toAbsolutePath().normalize();
    return new Options(
        base.resolve("ear/launcher/target"),
        base.resolve("ear/app/target/reweave.ear"),
        data.toAbsolutePath().normalize(),
        ports,
        demo,
        use,
        Map.of());
  }

  /** The same with more settings of the application's server. */
  public Options with(Map<String, String> more) {
    return new Options(distribution, ear, data, ports, demo, use, more);
  }

  String portalUrl() {
    return "http://localhost:" + ports.portal + "/reweave";
  }

  String keycloakUrl() {
    return "http://localhost:" + ports.keycloak;
  }

  String realmUrl() {
    return keycloakUrl() + "/realms/reweave";
  }

  String databaseUrl(String name) {
    return "jdbc:postgresql://127.0.0.1:" + ports.database + '/' + name;
  }

  Path log(String name) {
    return data.resolve("log").resolve(name + ".log");
  }

  /**
   * Flags of a server's JVM.
   *
   * <p>The quick compiler alone halves the work of a start and is enough for one person. An archive
   * of classes is kept only where there is a next start: writing it takes longer than it saves
   * once.
   */
  List<String> jvmFlags(String server) {
    var quick = "-XX:TieredStopAtLevel=1";
    return switch (use) {
      case RUN ->
          List.of(
              quick,
              "-XX:+AutoCreateSharedArchive",
              "-XX:SharedArchiveFile=" + data.resolve(server + ".jsa"),
              "-Xlog:cds=off");
      case TEST -> List.of(quick);
      case LOAD -> List.of();
    };
  }

  Path keyFile() {
    return data.resolve("reweave.key.json");
  }

  /** The java of this JVM, for the servers too. */
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }
}
