package org.reweave.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.reweave.launcher.Stack;

/** A person of the demo, at the API with a token or at the portal in a session of the own. */
final class Person {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final String PASSWORD = "reweave-demo";

  private final Stack stack;
  private final String name;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, Person::evenSecure))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private String token = "";

  Person(Stack stack, String name) {
    this.stack = stack;
    this.name = name;
  }

  /** With a new token: tokens of the API live five minutes. */
  Person withToken() throws IOException, InterruptedException {
    var answer =
        post(
            URI.create(stack.realmUrl() + "/protocol/openid-connect/token"),
            "grant_type=password&client_id=reweave-demo&scope=openid&username="
                + name
                + "&password="
                + PASSWORD);
    token = JSON.readTree(answer.body()).path("access_token").asText();
    return this;
  }

  /** Signed in at the portal. */
  Person atPortal() throws IOException, InterruptedException {
    var form = send(HttpRequest.newBuilder(URI.create(stack.portalUrl() + "/staff/caseload")));
    var action = FORM.matcher(form.body());
    if (!action.find()) {
      throw new IOException("There is no form to sign in");
    }
    var address = URI.create(action.group(1).replace("&amp;", "&"));
    var page = post(address, "username=" + name + "&password=" + PASSWORD);
    if (!page.uri().getPath().endsWith("/staff/caseload")) {
      throw new IOException("The sign-in ended at " + page.uri().getPath());
    }
    return this;
  }

  /** A page of the portal, whole. */
  boolean sees(String path, String word) throws IOException, InterruptedException {
    var page = send(HttpRequest.newBuilder(URI.create(stack.portalUrl() + path)));
    return page.statusCode() == 200 && page.body().contains(word);
  }

  /** Whether the API answers as wanted. */
  boolean gets(String path) throws IOException, InterruptedException {
    return send(api(path)).statusCode() == 200;
  }

  JsonNode read(String path) throws IOException, InterruptedException {
    return JSON.readTree(send(api(path)).body());
  }

  /** Sends a change to the API and returns the status of the answer. */
  int sends(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request = api(path).method(method, BodyPublishers.ofString(body));
    request.setHeader("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request).statusCode();
  }

  /** As a browser does on loopback: a cookie for TLS alone goes over plain HTTP too. */
  private static boolean evenSecure(URI from, HttpCookie cookie) {
    cookie.setSecure(false);
    return true;
  }

  private HttpRequest.Builder api(String path) {
    return HttpRequest.newBuilder(URI.create(stack.apiUrl() + path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> post(URI address, String form)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(UTF_8));
  }
}
