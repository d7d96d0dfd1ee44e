package org.reweave.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The application server with the EAR. */
final class WildFly {
  private WildFly() {}

  /** Applies the set-up script to the provisioned server, once for each change of the script. */
  static void prepare(Path distribution, Path script) throws IOException, InterruptedException {
    var home = distribution.resolve("wildfly");
    var done = new Mark(home.resolve(".prepared"), Files.readString(script));
    if (done.stands()) {
      return;
    }
    var configuration = home.resolve("standalone/configuration/standalone.xml");
    var pristine = configuration.resolveSibling("standalone.xml.provisioned");
    if (!Files.exists(pristine)) {
      Files.copy(configuration, pristine);
    }
    Files.copy(pristine, configuration, StandardCopyOption.REPLACE_EXISTING);
    delete(home.resolve("modules/org/postgresql"));
    var driver = distribution.resolve("driver/postgresql.jar");
    Server.run(
        "The server's set-up",
        distribution.resolve("wildfly-prepare.log"),
        home,
        List.of(
            Options.java().toString(),
            "-Djboss.home.dir=" + home,
            "-Dreweave.driver=" + driver,
            "-jar",
            home.resolve("jboss-modules.jar").toString(),
            "-mp",
            home.resolve("modules").toString(),
            "org.jboss.as.cli",
            "--resolve-parameter-values",
            "--file=" + script),
        Map.of("JBOSS_HOME", home.toString()));
    done.set();
  }

  static Server start(Options options, Secrets secrets) throws IOException {
    var home = options.distribution().resolve("wildfly");
    var base = options.data().resolve("wildfly");
    delete(base);
    copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
    var deployments = Files.createDirectories(base.resolve("deployments"));
    Files.copy(options.ear(), deployments.resolve("reweave.ear"));
    Files.createFile(deployments.resolve("reweave.ear.dodeploy"));
    var ports = options.ports();
    var command = new ArrayList<String>();
    command.add(Options.java().toString());
    command.addAll(options.jvmFlags("wildfly"));
    command.addAll(
        List.of(
            "-Xms128m",
            "-Xmx512m",
            "-XX:MetaspaceSize=128m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman",
            "-Dorg.jboss.boot.log.file=" + base.resolve("log/boot.log"),
            "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/com.sun.net.ssl.internal.ssl=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED",
            "-Djboss.home.dir=" + home,
            "-Djboss.server.base.dir=" + base,
            "-Djboss.bind.address=127.0.0.1",
            "-Djboss.bind.address.management=127.0.0.1",
            "-Djboss.http.port=" + ports.portal(),
            "-Djboss.management.http.port=" + ports.management(),
            "-Djboss.tx.node.id=reweave",
            "-jar",
            home.resolve("jboss-modules.jar").toString(),
            "-mp",
            home.resolve("modules").toString(),
            "org.jboss.as.standalone"));
    return Server.start(
        "WildFly", options.log("wildfly"), base, command, environment(options, secrets));
  }

  static void await(Server server, Options options) throws InterruptedException {
    var failed = options.data().resolve("wildfly/deployments/reweave.ear.failed");
    server.await(
        URI.create("http://127.0.0.1:" + options.ports().management() + "/health/ready"),
        () -> Files.exists(failed));
  }

  private static Map<String, String> environment(Options options, Secrets secrets) {
    var settings = new HashMap<>(options.settings());
    settings.putAll(
        Map.of(
            "REWEAVE_DB_URL", options.databaseUrl("reweave"),
            "REWEAVE_DB_PASSWORD", secrets.get("app"),
            "REWEAVE_OIDC_URL", options.realmUrl(),
            "REWEAVE_PORTAL_SECRET", secrets.get("portal"),
            "REWEAVE_WORKER_SECRET", secrets.get("worker"),
            "REWEAVE_KEY_FILE", options.keyFile().toString(),
            "REWEAVE_PORTAL_URL", options.portalUrl(),
            "REWEAVE_SMTP_PORT", Integer.toString(options.ports().smtp()),
            "REWEAVE_DEMO", Boolean.toString(options.demo())));
    return settings;
  }

  static void copy(Path from, Path to) throws IOException {
    try (var tree = Files.walk(from)) {
      for (var source : (Iterable<Path>) tree::iterator) {
        var target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var tree = Files.walk(folder)) {
      for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
