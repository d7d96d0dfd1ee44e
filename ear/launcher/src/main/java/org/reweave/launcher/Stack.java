package org.reweave.launcher;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All servers, running: PostgreSQL, the mailbox, Keycloak, and WildFly with the application. */
public final class Stack implements AutoCloseable {
  /** Told of each step and how long it took. */
  public interface Progress extends BiConsumer<String, Duration> {}

  private final Options options;
  private final Secrets secrets;
  private final Deque<Closeable> running = new ArrayDeque<>();
  private final List<Server> servers = new ArrayList<>();
  private final CompletableFuture<LaunchFailure> broken = new CompletableFuture<>();
  private @Nullable Postgres database;
  private @Nullable Mailbox mailbox;
  private volatile boolean closing;

  private Stack(Options options, Secrets secrets) {
    this.options = options;
    this.secrets = secrets;
  }

  /**
   * Starts everything; what had started is stopped again if a part fails.
   *
   * @throws LaunchFailure with one line that says what to do
   */
  public static Stack start(Options options, Progress progress)
      throws IOException, InterruptedException {
    if (!Files.exists(options.ear())) {
      throw new LaunchFailure(
          LaunchFailure.Kind.NOT_BUILT, "There is no " + options.ear() + ". Build it first.");
    }
    var lock = DataLock.on(options.data());
    Stack stack;
    try {
      options.ports().requireFree();
      stack = new Stack(options, Secrets.of(options.data()));
    } catch (IOException | LaunchFailure e) {
      lock.close();
      throw e;
    }
    stack.running.push(lock);
    try {
      stack.startAll(progress);
      return stack;
    } catch (IOException | InterruptedException | RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private void startAll(Progress progress) throws IOException, InterruptedException {
    var clock = new Lap(progress);
    KeyFile.ensure(options.keyFile());
    var postgres = Postgres.start(options, secrets);
    database = postgres;
    running.push(postgres);
    try {
      postgres.migrate();
    } catch (SQLException e) {
      throw new LaunchFailure("The database cannot be set up. See " + options.log("postgres"), e);
    }
    clock.done("Database");
    mailbox = Mailbox.start(options);
    running.push(mailbox);
    clock.done("Mailbox");
    var keycloak = server(Keycloak.start(options, secrets));
    var wildfly = server(WildFly.start(options, secrets));
    WildFly.await(wildfly, options);
    clock.done("Application");
    Keycloak.awaitReady(keycloak, options);
    Keycloak.apply(options, secrets);
    clock.done("Sign-in");
  }

  private Server server(Server server) {
    servers.add(server);
    running.push(server);
    server.onExit(
        () -> {
          if (!closing) {
            broken.complete(server.down("ended"));
          }
        });
    return server;
  }

  /** Completes with what is to be said when a server ends of itself. */
  CompletableFuture<LaunchFailure> broken() {
    return broken;
  }

  /** Times the steps. */
  private static final class Lap {
    private final Progress progress;
    private long since = System.nanoTime();

    Lap(Progress progress) {
      this.progress = progress;
    }

    void done(String step) {
      var now = System.nanoTime();
      progress.accept(step, Duration.ofNanos(now - since));
      since = now;
    }
  }

  /** The portal's address, without a slash at the end. */
  public String portalUrl() {
    return options.portalUrl();
  }

  /** The API's base, with its version. */
  public String apiUrl() {
    return options.portalUrl() + "/api/v1";
  }

  /** The issuer of tokens. */
  public String realmUrl() {
    return options.realmUrl();
  }

  /** The mailbox page. */
  public String mailboxUrl() {
    return "http://localhost:" + options.ports().mailbox();
  }

  /** The JDBC address of the database {@code reweave}. */
  public String databaseUrl() {
    return options.databaseUrl("reweave");
  }

  /** The server's management port; health is there. */
  public int managementPort() {
    return options.ports().management();
  }

  /**
   * A password of this stack.
   *
   * @param name such as {@code app}, the password of the login {@code reweave_app}
   */
  public String secret(String name) {
    return secrets.get(name);
  }

  /** Where the provisioned server lies. */
  public Path serverHome() {
    return options.distribution().resolve("wildfly");
  }

  /** All log files, for a test that looks for what must not be there. */
  public List<Path> logs() throws IOException {
    try (var files = Files.walk(options.data())) {
      return files.filter(f -> f.toString().endsWith(".log")).toList();
    }
  }

  /** The mail that was handed in so far, oldest first. */
  public List<Mail> mail() {
    return box().mails();
  }

  /** Where mail is handed in. */
  public int smtpPort() {
    return options.ports().smtp();
  }

  /** Stops taking mail until {@link #mailBack}, for a test; what came is kept. */
  public void mailAway() {
    box().away();
  }

  /** Takes mail again. */
  public void mailBack() {
    box().back();
  }

  private Mailbox box() {
    return Objects.requireNonNull(mailbox, "a started mailbox");
  }

  /** Stops Keycloak until {@link #keycloakBack}, for a test. */
  public void keycloakAway() {
    servers.getFirst().close();
  }

  /** Starts Keycloak again, and waits for it. */
  public void keycloakBack() throws IOException, InterruptedException {
    var again = Keycloak.start(options, secrets);
    servers.set(0, again);
    running.push(again);
    Keycloak.awaitReady(again, options);
  }

  /** Starts the application server again after it was killed, and waits for it. */
  public void serverBack() throws IOException, InterruptedException {
    var again = WildFly.start(options, secrets);
    servers.set(servers.size() - 1, again);
    running.push(again);
    WildFly.await(again, options);
  }

  /** Starts the database again after it was killed, and waits until both servers use it. */
  public void databaseBack() throws IOException, InterruptedException {
    Objects.requireNonNull(database, "a started database").back();
    WildFly.await(servers.getLast(), options);
    Keycloak.awaitReady(servers.getFirst(), options);
  }

  /** Keycloak's admin API, for a test. */
  public KeycloakAdmin keycloakAdmin() throws IOException, InterruptedException {
    return Keycloak.admin(options, secrets);
  }

  /** Brings the realm back to what its files say, as each start does. */
  public void applyRealm() throws IOException, InterruptedException {
    Keycloak.apply(options, secrets);
  }

  /** The processes of Keycloak and of the server, in this order; for tests that end them. */
  public List<ProcessHandle> processes() {
    return servers.stream().map(Server::process).toList();
  }

  /** Stops everything, the newest first; the two servers at once. Safe to call again. */
  @Override
  public synchronized void close() {
    closing = true;
    servers.forEach(Server::stop);
    LaunchFailure trouble = null;
    while (!running.isEmpty()) {
      var part = running.pop();
      try {
        part.close();
      } catch (IOException | RuntimeException e) {
        trouble = new LaunchFailure("A part did not stop.", e);
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }
}
