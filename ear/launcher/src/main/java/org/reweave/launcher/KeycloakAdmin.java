package org.reweave.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Keycloak's admin API, as an administrator of the realm {@code master}. Each method fails with a
 * {@link LaunchFailure} where Keycloak refuses.
 */
public final class KeycloakAdmin {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String url;
  private final String signIn;
  private String token;

  /**
   * Signs in.
   *
   * @param url Keycloak's own address
   */
  KeycloakAdmin(String url, String user, String password) throws IOException, InterruptedException {
    this.url = url;
    signIn =
        "grant_type=password&client_id=admin-cli&username="
            + encode(user)
            + "&password="
            + encode(password);
    token = token();
  }

  private String token() throws IOException, InterruptedException {
    var answer =
        http.send(
            request("/realms/master/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(signIn))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new LaunchFailure("Keycloak refuses the administrator (" + answer.statusCode() + ").");
    }
    return JSON.readTree(answer.body()).path("access_token").asText();
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
  }

  /** What is there, if anything is. */
  public Optional<JsonNode> find(String path) throws IOException, InterruptedException {
    var answer = answer("GET", path, BodyPublishers.noBody());
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(body(accepted(answer)));
  }

  /** What is there. */
  public JsonNode get(String path) throws IOException, InterruptedException {
    return body(accepted(answer("GET", path, BodyPublishers.noBody())));
  }

  /** Changes what is there. */
  public void put(String path, JsonNode content) throws IOException, InterruptedException {
    accepted(answer("PUT", path, json(content)));
  }

  /** Makes something; its id. */
  public String post(String path, JsonNode content) throws IOException, InterruptedException {
    var made = accepted(answer("POST", path, json(content)));
    return made.headers().firstValue("Location").orElse("").replaceFirst(".*/", "");
  }

  /** Takes away what is there. */
  public void delete(String path) throws IOException, InterruptedException {
    accepted(answer("DELETE", path, BodyPublishers.noBody()));
  }

  private static BodyPublisher json(JsonNode content) {
    return BodyPublishers.ofString(content.toString());
  }

  private static JsonNode body(HttpResponse<String> answer) throws IOException {
    return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
  }

  private static HttpResponse<String> accepted(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new LaunchFailure(
          "Keycloak refuses "
              + answer.request().method()
              + ' '
              + answer.request().uri().getPath()
              + ": "
              + answer.statusCode()
              + ' '
              + answer.body());
    }
    return answer;
  }

  /** A token lives for a minute, which a slow machine may need for more than one request. */
  private HttpResponse<String> answer(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    var answer = send(method, path, body);
    if (answer.statusCode() != 401) {
      return answer;
    }
    token = token();
    return send(method, path, body);
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    var request =
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
