package org.reweave.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the realm's files promise. */
class RealmFilesTest {
  private static final Path FILES = Path.of("src/main/keycloak");

  @Test
  void peopleGoOnForHalfAnHourWithoutKeycloak() throws IOException {
    var life = seconds(client("reweave-portal").path("attributes").path("access.token.lifespan"));

    assertThat(life).isEqualTo(Duration.ofMinutes(45));
  }

  @Test
  void aSessionAtKeycloakOutlivesEveryTokenOfIt() throws IOException {
    var realm = read("realm.json");
    var longest = Duration.ofMinutes(45);

    assertThat(seconds(realm.path("ssoSessionIdleTimeout"))).isGreaterThan(longest);
    assertThat(seconds(realm.path("ssoSessionMaxLifespan")))
        .isGreaterThan(seconds(realm.path("ssoSessionIdleTimeout")))
        .isLessThan(Duration.ofDays(2)); // so long the ends of sessions are kept
    assertThat(seconds(realm.path("accessTokenLifespan"))).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void passwordsAreLongAndUncommonAndNothingElseIsAskedOfThem() throws IOException {
    assertThat(read("realm.json").path("passwordPolicy").asText())
        .contains("length(12)", "passwordBlacklist(common-passwords.txt)")
        .doesNotContain("digits", "upperCase", "lowerCase", "specialChars", "forceExpired");
  }

  @Test
  void theListOfCommonPasswordsHoldsWhatTheLengthAloneWouldLetPass() throws IOException {
    var passwords = Files.readAllLines(FILES.resolve("common-passwords.txt"));

    assertThat(passwords)
        .hasSizeGreaterThan(5000)
        .doesNotHaveDuplicates()
        .allSatisfy(p -> assertThat(p).hasSizeBetween(12, 128).isLowerCase())
        .contains("password1234", "123456789012", "reweave-demo");
  }

  @Test
  void whoeverSignsInAtThePortalProvesThatTheyAskedForIt() throws IOException {
    var attributes = client("reweave-portal").path("attributes");

    assertThat(attributes.path("pkce.code.challenge.method").asText()).isEqualTo("S256");
  }

  @Test
  void thePolicyNamesNobodyAndThePeopleOfTheDemoAreMarked() throws IOException {
    assertThat(read("realm.json").path("users"))
        .allMatch(u -> u.path("username").asText().startsWith("service-account-"));
    assertThat(read("demo.json").path("users"))
        .hasSizeGreaterThan(10)
        .allMatch(
            u -> u.path("attributes").path("secondFactor").path(0).asText().equals("excepted"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"login", "email"})
  void bothLanguagesSayTheSame(String theme) throws IOException {
    assertThat(messages(theme, "es").keySet()).isEqualTo(messages(theme, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"login", "email"})
  void nothingTellsWhatKindOfPlaceItIs(String theme) throws IOException {
    for (var language : Set.of("en", "es")) {
      assertThat(messages(theme, language).values())
          .allSatisfy(
              text ->
                  assertThat(text.toString().toLowerCase(Locale.ROOT))
                      .doesNotContain(
                          "therap",
                          "terap",
                          "clinic",
                          "clínic",
                          "couple",
                          "pareja",
                          "patient",
                          "paciente",
                          "client",
                          "violen"));
    }
  }

  private static Properties messages(String theme, String language) throws IOException {
    var file =
        FILES.resolve(
            "themes/reweave/%s/messages/messages_%s.properties".formatted(theme, language));
    var messages = new Properties();
    try (var text = Files.newBufferedReader(file, UTF_8)) {
      messages.load(text);
    }
    return messages;
  }

  private static Duration seconds(JsonNode value) {
    return Duration.ofSeconds(value.asLong());
  }

  private static JsonNode client(String id) throws IOException {
    return stream(read("realm.json").path("clients"))
        .filter(c -> c.path("clientId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode read(String file) throws IOException {
    return KeycloakAdmin.JSON.readTree(Files.readString(FILES.resolve(file)));
  }
}
