package org.reweave.portal.platform;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/**
 * Keycloak, as the portal's own server speaks to it: is it there, and end this person's session.
 */
@ApplicationScoped
public class SignInService {
  private static final System.Logger LOG = System.getLogger(SignInService.class.getName());

  /** So that whoever comes has a page in two seconds. */
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  /** For so long nobody who comes waits for it again. */
  private static final Duration AWAY = Duration.ofSeconds(3);

  /**
   * Longer, as nobody waits for it; still an end, so that nothing piles up while Keycloak hangs.
   */
  private static final Duration LOGOUT_PATIENCE = Duration.ofSeconds(20);

  static final String CLIENT_ID = "reweave-portal";

  private volatile Instant awayUntil = Instant.MIN;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Inject
  @ConfigProperty(name = "REWEAVE_OIDC_URL", defaultValue = "http://localhost:8180/realms/reweave")
  String realm;

  @Inject
  @ConfigProperty(name = "REWEAVE_PORTAL_SECRET")
  Optional<String> secret;

  /** Whether people can sign in just now. */
  public boolean available() {
    if (Instant.now().isBefore(awayUntil)) {
      return false;
    }
    boolean there =
        send(HttpRequest.newBuilder(at("/.well-known/openid-configuration")).GET()) == 200;
    if (!there) {
      awayUntil = Instant.now().plus(AWAY);
    }
    return there;
  }

  /** Whether an address is where people sign in. */
  boolean isSignIn(String address) {
    return address.startsWith(realm + "/protocol/openid-connect/auth");
  }

  /**
   * Ends the person's session at Keycloak, so that the next visit asks for the password. Returns at
   * once: nobody who leaves waits for Keycloak, nor for its being away, which the log tells.
   */
  public void end(HttpServletRequest request) {
    if (request.getUserPrincipal() instanceof OidcPrincipal<?> person
        && person.getOidcSecurityContext() instanceof RefreshableOidcSecurityContext tokens
        && tokens.getRefreshToken() != null) {
      var unused = end(tokens.getRefreshToken());
    }
  }

  /** Ends the session that a refresh token belongs to; the answer's status, or 0 for none. */
  CompletableFuture<Integer> end(String refreshToken) {
    var form =
        Map.of(
            "client_id", CLIENT_ID,
            "client_secret", secret.orElse(""),
            "refresh_token", refreshToken);
    var logout =
        HttpRequest.newBuilder(at("/protocol/openid-connect/logout"))
            .timeout(LOGOUT_PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
            .build();
    return http.sendAsync(logout, HttpResponse.BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode)
        .exceptionally(away -> 0)
        .whenComplete(
            (status, failure) -> {
              if (status / 100 != 2) {
                LOG.log(Level.WARNING, "A session was not ended at Keycloak: status {0}", status);
              }
            });
  }

  /**
   * Where a person sets up a password or a second factor at Keycloak, and comes back from to the
   * page about the own sign-in. No token is asked for, so nobody ever needs the answer to the
   * challenge that Keycloak demands: the session here goes on as it is.
   *
   * @param action Keycloak's name for what there is to do
   */
  public String setUp(String action, HttpServletRequest request) {
    var here = request.getRequestURL();
    var query =
        Map.of(
            "client_id",
            CLIENT_ID,
            "response_type",
            "none",
            "scope",
            "openid",
            "code_challenge_method",
            "S256",
            "code_challenge",
            UUID.randomUUID().toString() + UUID.randomUUID(),
            "redirect_uri",
            here.substring(0, here.lastIndexOf("/")) + "/account",
            "kc_action",
            action);
    return realm + "/protocol/openid-connect/auth?" + encode(query);
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + '=' + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private URI at(String path) {
    return URI.create(realm + path);
  }

  /** The answer's status, or 0 for none. */
  private int send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException away) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @PreDestroy
  void close() {
    http.close();
  }
}
