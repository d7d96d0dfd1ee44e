package org.reweave.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.reweave.launcher.Stack;

/** Somebody who calls the API of a system of the test's own, each request with a key of its own. */
final class Person {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String base;
  private final String token;

  private Person(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Someone of the demo. */
  static Person of(Stack stack, String login, String password)
      throws IOException, InterruptedException {
    var token = token(stack.realmUrl(), "reweave-demo", login, password);
    return new Person(stack.apiUrl(), token);
  }

  /** The launcher's own administrator of Keycloak; paths are those of its API. */
  static Person ofKeycloak(Stack stack) throws IOException, InterruptedException {
    var keycloak = stack.realmUrl().replace("/realms/reweave", "");
    var master = keycloak + "/realms/master";
    var token = token(master, "admin-cli", "launcher", stack.secret("keycloak-admin"));
    return new Person(keycloak + "/admin/realms/reweave", token);
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return well(send(request(path)));
  }

  /** What stands at an address beside the API's operations. */
  JsonNode outside(String address) throws IOException, InterruptedException {
    return well(send(HttpRequest.newBuilder(URI.create(address))));
  }

  JsonNode send(String method, String path, Object body) throws IOException, InterruptedException {
    return well(sent(method, path, body));
  }

  /** The answer, whatever it is. */
  HttpResponse<String> sent(String method, String path, Object body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token);
  }

  private static String token(String realm, String client, String login, String password)
      throws IOException, InterruptedException {
    var form =
        "grant_type=password&scope=openid&client_id="
            + client
            + "&username="
            + login
            + "&password="
            + password;
    var request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return well(send(request)).path("access_token").asText();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  private static JsonNode well(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    return JSON.readTree(answer.body());
  }
}
