package org.reweave.portal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Path MESSAGES =
      Path.of("src/main/resources/org/reweave/portal/messages.properties");
  private static final Path USE_CASES = Path.of("../../ejb/src/main/java");
  private static final Pattern DEED =
      Pattern.compile("audit\\.record\\(\\s*\"([a-z-]+)\",\\s*\"([a-z-]+)\"");

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

  private static Stream<String> keys() throws IOException {
    return Files.readAllLines(MESSAGES).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')).strip());
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
