package org.reweave.launcher;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/** All servers, running: PostgreSQL, the mailbox, Keycloak, and WildFly with the application. */
public final class Stack implements AutoCloseable {
  /** Told of each step and how long it took. */
  public interface Progress extends BiConsumer<String, Duration> {}

  private final Options options;
  private final Secrets secrets;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

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
      throw new LaunchFailure("There is no application at " + options.ear() + ". Build it first.");
    }
    Files.createDirectories(options.data().resolve("log"));
    var lock = lock(options.data());
    Stack stack;
    try {
      options.ports().requireFree();
      stack = new Stack(options, Secrets.of(options.data()));
    } catch (LaunchFailure e) {
      lock.close();
      throw e;
    }
    stack.running.push(lock.acquiredBy());
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
    makeKey();
    var postgres = Postgres.start(options, secrets);
    running.push(postgres);
    try {
      postgres.migrate();
    } catch (SQLException e) {
      throw new LaunchFailure("The database cannot be set up. See " + options.log("postgres"), e);
    }
    clock.done("Database");
    running.push(Mailbox.start(options));
    clock.done("Mailbox");
    var keycloak = Keycloak.start(options, secrets);
    running.push(keycloak);
    var wildfly = WildFly.start(options, secrets);
    running.push(wildfly);
    WildFly.await(wildfly, options);
    clock.done("Application");
    var realm = options.distribution().resolve("../src/main/keycloak/demo-realm.json");
    Keycloak.await(keycloak, options, secrets, Files.readString(realm));
    clock.done("Sign-in");
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

  private static FileLock lock(Path data) throws IOException {
    var file = new RandomAccessFile(data.resolve("lock").toFile(), "rw");
    try {
      var lock = file.getChannel().tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException heldHere) {
      // told below
    }
    file.close();
    throw new LaunchFailure("The data folder " + data + " is in use by another launcher.");
  }

  private void makeKey() throws IOException {
    if (Files.exists(options.keyFile())) {
      return;
    }
    try {
      AeadConfig.register();
      var key =
          KeysetHandle.generateNew(
              PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
      Secrets.writePrivately(
          options.keyFile(),
          TinkJsonProtoKeysetFormat.serializeKeyset(
              key, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new LaunchFailure("No key can be made.", e);
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

  /** Stops everything, the newest first. */
  @Override
  public void close() {
    while (!running.isEmpty()) {
      var part = running.pop();
      try {
        part.close();
      } catch (Exception e) {
        throw new LaunchFailure("A part did not stop.", e);
      }
    }
  }
}
