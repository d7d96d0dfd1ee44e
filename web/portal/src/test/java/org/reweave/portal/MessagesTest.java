package org.reweave.portal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path MESSAGES =
      Path.of("src/main/resources/org/reweave/portal/messages.properties");
  private static final Path SPANISH =
      Path.of("src/main/resources/org/reweave/portal/messages_es.properties");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"(/[^\"#]+\\.xhtml)\"");
  private static final Pattern SAID = Pattern.compile("\\b(?:t\\.|say\\.of\\(')(\\w+)\\b(?![.(])");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
  private static final Path USE_CASES = Path.of("../../ejb/src/main/java");
  private static final Pattern DEED =
      Pattern.compile("audit\\.record\\(\\s*\"([a-z-]+)\",\\s*\"([a-z-]+)\"");

  /** Where a client's input is refused. */
  private static final List<String> CLIENTS_RULES =
      List.of(
          "account/OwnAddress",
          "account/OwnSessions",
          "care/CaseAccess",
          "consent/OwnConsents",
          "consent/OwnReleases",
          "content/FieldRules",
          "homework/OwnHomework",
          "notification/ContactRules",
          "platform/Idempotency",
          "profile/OwnProfile",
          "record/OwnRecord",
          "screening/AnswerRules",
          "screening/OwnScreenings");

  /** The code of a problem: the first word of a conflict, the second of what names a field. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:Conflict\\(\\s*|(?:Invalid|Problem|mend|problem|flaw)\\(\\s*(?:\"[^\"]*\"|[\\w.]+(?:\\([^()]*\\))?)"
              + "(?:\\s*\\+\\s*[\\w.()\"]+)*,\\s*)\"([a-z-]+)\"");

  @Test
  void noKeyStandsTwice() throws IOException {
    var keys = keys().collect(groupingBy(key -> key));

    assertThat(keys.values()).allSatisfy(same -> assertThat(same).hasSize(1));
  }

  @Test
  void eachDeedThatIsRecordedHasWordsInTheAccessLog() throws IOException {
    var keys = keys().collect(toSet());

    assertThat(deeds()).hasSizeGreaterThan(30).isSubsetOf(keys);
  }

  @Test
  void whatClientsReadIsInSpanishToo() throws IOException {
    var english = words(MESSAGES);
    var spanish = words(SPANISH);
    var pages =
        new ArrayDeque<>(
            List.of(
                "/WEB-INF/shell/client.xhtml",
                "/WEB-INF/shell/open.xhtml",
                "/account.xhtml",
                "/too-large.xhtml"));
    try (var files = Files.list(PAGES.resolve("me"))) {
      files.forEach(file -> pages.add("/me/" + file.getFileName()));
    }
    var seen = new TreeSet<String>();
    var said = new TreeSet<String>();
    while (!pages.isEmpty()) {
      var page = pages.remove();
      if (seen.add(page)) {
        var text = Files.readString(PAGES.resolve(page.substring(1)));
        INCLUDED.matcher(text).results().forEach(m -> pages.add(m.group(1)));
        SAID.matcher(text).results().forEach(m -> said.add(m.group(1)));
      }
    }

    assertThat(said).hasSizeGreaterThan(150).isSubsetOf(english.keySet());
    assertThat(spanish.keySet()).containsAll(said);
  }

  @Test
  void whatIsWrongWithAClientsInputIsSaidInSpanishToo() throws IOException {
    var codes = new TreeSet<String>();
    for (var rules : CLIENTS_RULES) {
      CODE.matcher(Files.readString(USE_CASES.resolve("org/reweave/" + rules + ".java")))
          .results()
          .forEach(m -> codes.add("problem." + m.group(1)));
    }

    assertThat(codes).hasSizeGreaterThan(15).isSubsetOf(words(SPANISH).keySet());
  }

  @Test
  void spanishFillsInWhatEnglishDoes() throws IOException {
    var english = words(MESSAGES);

    assertThat(words(SPANISH))
        .hasSizeGreaterThan(300)
        .allSatisfy(
            (key, words) -> {
              if (!key.startsWith("problem.")) {
                assertThat(places(words)).as(key).isEqualTo(places(english.getOrDefault(key, "?")));
              }
            });
  }

  /** The numbers of the places that are filled in. */
  private static Set<String> places(String words) {
    return PLACE.matcher(words).results().map(m -> m.group(1)).collect(toSet());
  }

  private static Map<String, String> words(Path file) throws IOException {
    return lines(file)
        .collect(toMap(l -> l.substring(0, l.indexOf('=')), l -> l.substring(l.indexOf('=') + 1)));
  }

  private static Stream<String> keys() throws IOException {
    return lines(MESSAGES).map(line -> line.substring(0, line.indexOf('=')).strip());
  }

  private static Stream<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"));
  }

  /** The keys of all verbs and kinds of record. */
  private static Set<String> deeds() throws IOException {
    var deeds = new TreeSet<String>();
    try (var files = Files.walk(USE_CASES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        DEED.matcher(Files.readString(file))
            .results()
            .flatMap(deed -> Stream.of("action." + deed.group(1), "record." + deed.group(2)))
            .collect(toCollection(() -> deeds));
      }
    }
    return deeds;
  }
}
