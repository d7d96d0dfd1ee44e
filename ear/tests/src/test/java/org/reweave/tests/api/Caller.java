package org.reweave.tests.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.reweave.tests.Running;

/** One person who calls the API with a token, by default of the demo's grant, or nobody without. */
public final class Caller {
  static final Caller NOBODY = new Caller("nobody", Optional.empty());

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

  private record Token(String value, Instant until) {
    boolean fresh() {
      return Instant.now().isBefore(until);
    }
  }

  private static final String DEMO_PASSWORD = "reweave-demo";
  private static final String DEMO_CLIENT = "reweave-demo";

  private final String name;
  private final Optional<Supplier<String>> token;

  private Caller(String name, Optional<Supplier<String>> token) {
    this.name = name;
    this.token = token;
  }

  /** Somebody of the demo. */
  static Caller as(String login) {
    return as(login, DEMO_PASSWORD);
  }

  static Caller as(String login, String password) {
    return new Caller(login, Optional.of(() -> token(login, password)));
  }

  /** Somebody of the demo with a token of another client of the realm. */
  static Caller by(String login, String client) {
    var token = grant(login, DEMO_PASSWORD, client).value;
    return new Caller(login, Optional.of(() -> token));
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer post(String path) {
    return send("POST", path, BodyPublishers.noBody());
  }

  public Answer post(String path, Object body, String... headers) {
    return send("POST", path, json(body), headers);
  }

  public Answer put(String path, Object body, String... headers) {
    return send("PUT", path, json(body), headers);
  }

  public Answer patch(String path, Object body, String... headers) {
    return send("PATCH", path, json(body), headers);
  }

  /** Sends any method; a body is JSON unless the headers say otherwise. */
  Answer send(String method, String path, BodyPublisher body, String... headers) {
    return send(method, Running.api("/v1" + path), body, headers);
  }

  Answer send(String method, URI uri, BodyPublisher body, String... headers) {
    var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method, body);
    if (body.contentLength() != 0) {
      request.setHeader("Content-Type", "application/json");
    }
    token.ifPresent(t -> request.setHeader("Authorization", "Bearer " + t.get()));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return exchange(request.build());
  }

  /** A body of JSON: a text as it stands, anything else written. */
  static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(
          body instanceof String text ? text : Answer.JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String token(String login) {
    return token(login, DEMO_PASSWORD);
  }

  private static String token(String login, String password) {
    return TOKENS.compute(login, (l, old) -> old != null && old.fresh() ? old : grant(l, password))
        .value;
  }

  /** Signs in anew, whatever token there was. */
  public static String freshToken(String login) {
    return TOKENS.compute(login, (l, old) -> grant(l, DEMO_PASSWORD)).value;
  }

  private static Token grant(String login, String password) {
    return grant(login, password, DEMO_CLIENT);
  }

  private static Token grant(String login, String password, String client) {
    var form =
        "grant_type=password&scope=openid&client_id="
            + client
            + "&password="
            + URLEncoder.encode(password, UTF_8)
            + "&username="
            + URLEncoder.encode(login, UTF_8);
    var request =
        HttpRequest.newBuilder(Running.realm("/protocol/openid-connect/token"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    var granted = exchange(request).expect(200).json();
    // Fetched anew well before it runs out: the server may be a few seconds ahead.
    var life = Duration.ofSeconds(granted.path("expires_in").asLong()).dividedBy(2);
    return new Token(granted.path("access_token").asText(), Instant.now().plus(life));
  }

  private static Answer exchange(HttpRequest request) {
    try {
      return Answer.of(HTTP.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
