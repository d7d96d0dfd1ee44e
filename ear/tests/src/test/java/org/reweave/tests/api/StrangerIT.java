package org.reweave.tests.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.KeycloakAdmin;
import org.reweave.tests.Cookies;
import org.reweave.tests.Running;
import org.reweave.tests.Timings;

/** How long the sign-in takes to refuse a stranger tells nothing of whose login names exist. */
class StrangerIT {
  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final String FAILURES = "/admin/realms/reweave/attack-detection/brute-force/users";
  private static final String KNOWN = "gray.client";
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 5;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .cookieHandler(new Cookies())
          .build();
  private KeycloakAdmin keycloak;
  private URI form;

  @BeforeEach
  void open() throws Exception {
    keycloak = Running.stack().keycloakAdmin();
    forget();
    var page = get(URI.create(Running.stack().portalUrl() + "/home"));
    form = action(page);
    for (int i = 0; i < WARM_UP; i++) {
      refuse("nobody.warms.up");
    }
  }

  @AfterEach
  void forget() throws Exception {
    keycloak.delete(FAILURES);
  }

  /** Before so many tries that a known login has to wait: then it is refused without a look. */
  @Test
  void aKnownLoginIsRefusedInTheSameTimeAsAnUnknownOne() throws Exception {
    var tries = new AtomicInteger();

    var timings =
        Timings.inTurns(
            ROUNDS,
            () -> {
              forget();
              refuse(KNOWN);
            },
            () -> {
              forget();
              refuse("nobody." + tries.incrementAndGet());
            });

    assertThat(timings.apart()).isLessThan(Timings.BEYOND_CHANCE);
  }

  /** Sends a wrong password and takes the form for the next one from the answer. */
  private void refuse(String login) throws Exception {
    var body = "username=" + URLEncoder.encode(login, UTF_8) + "&password=not-the-password";
    var answer =
        http.send(
            HttpRequest.newBuilder(form)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    form = action(answer.body());
  }

  private String get(URI page) throws Exception {
    return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
  }

  private static URI action(String page) {
    var found = FORM.matcher(page);
    assertThat(found.find()).isTrue();
    return URI.create(found.group(1).replace("&amp;", "&"));
  }
}
