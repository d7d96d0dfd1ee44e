package org.reweave.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: the database answers and the key is at hand.
 *
 * <p>Whether the sign-in service answers is told as data only. Were it to turn readiness down, a
 * short fault there would take away everybody who is signed in.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Resource(lookup = "java:jboss/datasources/ReweaveDS")
  DataSource database;

  @Inject
  @ConfigProperty(name = "REWEAVE_KEY_FILE")
  String keyFile;

  @Inject
  @ConfigProperty(name = "REWEAVE_OIDC_URL", defaultValue = "http://localhost:8180/realms/reweave")
  URI signIn;

  @Override
  public HealthCheckResponse call() {
    boolean stored = databaseAnswers();
    boolean key = Files.isReadable(Path.of(keyFile));
    return HealthCheckResponse.named("reweave")
        .withData("database", word(stored))
        .withData("key", word(key))
        .withData("sign-in", word(signInAnswers()))
        .status(stored && key)
        .build();
  }

  private static String word(boolean well) {
    return well ? "UP" : "DOWN";
  }

  private boolean databaseAnswers() {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select 1")) {
      query.setQueryTimeout((int) PATIENCE.toSeconds());
      return query.execute();
    } catch (SQLException e) {
      return false;
    }
  }

  private boolean signInAnswers() {
    var request = HttpRequest.newBuilder(signIn).timeout(PATIENCE).GET().build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
