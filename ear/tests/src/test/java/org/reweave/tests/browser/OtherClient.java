package org.reweave.tests.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.reweave.tests.Running;

/** Another application of the same realm, such as the clinic's own portal, until it is closed. */
final class OtherClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENTS = "/admin/realms/reweave/clients";
  private static final String NAME = "clinic-site";
  private static final String SECRET = "a secret of the test";
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final HttpServer server;
  private final String id;
  private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();

  OtherClient() throws IOException, InterruptedException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/ended",
        exchange -> {
          ended.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    var client = JSON.createObjectNode();
    client.put("clientId", NAME).put("secret", SECRET).put("standardFlowEnabled", true);
    client.putArray("redirectUris").add(at("/*"));
    client
        .putObject("attributes")
        .put("backchannel.logout.url", at("/ended"))
        .put("backchannel.logout.session.required", "true");
    id = Running.stack().keycloakAdmin().post(CLIENTS, client);
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Signs somebody in here who is signed in at the portal: nothing is asked of them. */
  String signIn(Visitor visitor) {
    var request = visitor.page().context().request();
    var answer =
        request.get(
            Running.realm("/protocol/openid-connect/auth").toString(),
            RequestOptions.create()
                .setMaxRedirects(0)
                .setQueryParam("client_id", NAME)
                .setQueryParam("response_type", "code")
                .setQueryParam("scope", "openid")
                .setQueryParam("redirect_uri", at("/back")));
    var code = CODE.matcher(answer.headers().getOrDefault("location", ""));
    assertThat(code.find()).as("%s %s", answer.status(), answer.headers()).isTrue();
    var tokens =
        request.post(
            Running.realm("/protocol/openid-connect/token").toString(),
            RequestOptions.create()
                .setForm(
                    FormData.create()
                        .set("grant_type", "authorization_code")
                        .set("client_id", NAME)
                        .set("client_secret", SECRET)
                        .set("redirect_uri", at("/back"))
                        .set("code", code.group(1))));
    return json(tokens.text()).path("id_token").asText();
  }

  /** Signs them out here. */
  void signOut(Visitor visitor, String idToken) {
    var answer =
        visitor
            .page()
            .context()
            .request()
            .get(
                Running.realm("/protocol/openid-connect/logout").toString(),
                RequestOptions.create().setQueryParam("id_token_hint", idToken));
    assertThat(answer.status()).isEqualTo(200);
  }

  /** What Keycloak says of the next session that is over; waits for it. */
  JsonNode nextEnd(Visitor waiting) {
    waiting.page().waitForCondition(() -> !ended.isEmpty());
    var token = URLDecoder.decode(ended.remove().replaceFirst(".*logout_token=", ""), UTF_8);
    return json(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    server.stop(0);
    Running.stack().keycloakAdmin().delete(CLIENTS + '/' + id);
  }
}
