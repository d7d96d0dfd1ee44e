package org.reweave.portal;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reweave.account.Drift;
import org.reweave.account.RosterReport;
import org.reweave.account.SecondFactor;
import org.reweave.care.CaseloadQuery;
import org.reweave.care.Relation;
import org.reweave.care.TurnKind;
import org.reweave.consent.ReleaseAnswer;
import org.reweave.consent.SecretsPolicy;
import org.reweave.consent.Segment;
import org.reweave.emergency.EmergencyReason;
import org.reweave.emergency.Finding;
import org.reweave.notification.Channel;
import org.reweave.notification.Reminder;
import org.reweave.platform.Roles;
import org.reweave.record.ErasureGround;
import org.reweave.record.RecordPart;
import org.reweave.record.RequestStatus;
import org.reweave.report.ReportAudience;
import org.reweave.safety.DueReview;
import org.reweave.safety.Escalation;
import org.reweave.safety.FlagState;
import org.reweave.safety.FlagStep;
import org.reweave.safetyplan.PlanKind;
import org.reweave.safetyplan.PlanPart;
import org.reweave.screening.ScreeningStatus;
import org.reweave.seeds.Clocks;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Protocol;
import org.reweave.seeds.ReliableChange;
import org.reweave.seeds.Review;
import org.reweave.seeds.Severity;
import org.reweave.seeds.Step;
import org.reweave.seeds.Worksheet;
import org.reweave.suitability.Criterion;
import org.reweave.suitability.Decision;
import org.reweave.suitability.Typology;

/** Each message that a page or a bean asks for is there: nobody ever reads a key. */
class MessageKeysTest {
  private static final Pattern FIXED =
      Pattern.compile("\\bt\\.(\\w+)\\b(?![.(])|\\bsay\\.of\\(\\s*['\"]([\\w.]+)['\"]\\s*[,)]");
  private static final Pattern BEGUN =
      Pattern.compile("say\\.of\\(.*?'([\\w.]+)'\\.concat\\(|say\\.of\\(\\s*\"(\\w+\\.)\"\\s*\\+");
  private static final Pattern DONE =
      Pattern.compile(
          "done=([a-z]+)|\"done\",\\s*\"([a-z]+)\"|\\b(?:here|done)\\((?:\"\\w+\",\\s*)?\"([a-z]+)\"\\)");

  /** What stands behind the beginning of a key. */
  private static final Map<String, List<String>> ENDS =
      Map.ofEntries(
          Map.entry("action.", List.of("read")), // each of them: MessagesTest
          Map.entry("audience.", all(ReportAudience.values())),
          Map.entry("channel.", all(Channel.values())),
          Map.entry("criterion.", all(Criterion.values())),
          Map.entry("day.", all(DayOfWeek.values())),
          Map.entry("did.", all(FlagStep.values())),
          Map.entry("drift.", all(Drift.values())),
          Map.entry("done.", List.of("saved")), // each of them: below
          Map.entry("due.", without(FlagState.values(), FlagState.NONE, FlagState.CLOSED)),
          Map.entry("dueReview.", all(DueReview.Kind.values())),
          Map.entry("emergencyFinding.", all(Finding.values())),
          Map.entry("emergencyReason.", all(EmergencyReason.values())),
          Map.entry("eraseGround.", all(ErasureGround.values())),
          Map.entry(
              "errand.",
              List.of(
                  "CREATE_USER",
                  "MAIL_INVITATION",
                  "SYNC_USER",
                  "RENEW_USER",
                  "END_SESSIONS",
                  "RESET_SECOND_FACTOR",
                  "REMOVE_USER",
                  "MAIL")),
          Map.entry("escalated.", without(Escalation.Level.values(), Escalation.Level.LEAD)),
          Map.entry("factor.", all(SecondFactor.values())),
          Map.entry("finding.", all(org.reweave.suitability.Finding.values())),
          Map.entry("kind.", all(Step.Kind.values())),
          Map.entry("legal.", all(Review.values())),
          Map.entry("mine.", List.of("SUBMITTED", "REVIEWED", "SKIPPED", "ADAPTED")),
          Map.entry("myRecord.", all(RequestStatus.values())),
          Map.entry("myRelease.", List.of("ASKED", "SIGNED", "REFUSED", "REVOKED", "OVER")),
          Map.entry("myReleaseDid.", all(ReleaseAnswer.values())),
          Map.entry("partner", List.of("0", "1")),
          Map.entry("planFor.", all(PlanKind.values())),
          Map.entry("planHow.", all(PlanKind.values())),
          Map.entry("planPart.", all(PlanPart.values())),
          Map.entry("policy.", all(SecretsPolicy.values())),
          Map.entry("protocolHow.", all(Protocol.How.values())),
          Map.entry("protocolLine.", all(Protocol.When.values())),
          Map.entry("protocolWhen.", all(Protocol.When.values())),
          Map.entry("quality.", IntStream.rangeClosed(0, 4).mapToObj(Integer::toString).toList()),
          Map.entry("recordPart.", all(RecordPart.values())),
          Map.entry("reminder.", all(Reminder.values())),
          Map.entry("risk.", all(Severity.values())),
          Map.entry("role.", List.copyOf(Roles.ALL)),
          Map.entry("roster.", all(RosterReport.Outcome.values())),
          Map.entry("segment.", all(Segment.values())),
          Map.entry("shelf.", List.of("library", "topics", "plans", "gates")),
          Map.entry("step.", all(FlagStep.values())),
          Map.entry("stepHolds.", without(FlagStep.values(), FlagStep.COUNTERSIGN)),
          Map.entry(
              "tab.", List.of("case", "safety", "homework", "progress", "reports", "consent")),
          Map.entry("tier.", all(Instrument.Licence.values())),
          Map.entry("turn.", all(TurnKind.values())),
          Map.entry("typology.", all(Typology.values())),
          Map.entry("unit.", all(Clocks.Unit.values())),
          Map.entry("wait.", all(Clocks.Wait.values())),
          Map.entry("weekday.", all(DayOfWeek.values())),
          Map.entry("wish.", List.of("LATER", "BY_PHONE")));

  /** Values that are shown by their word alone. */
  private static final List<List<String>> WORDS =
      List.of(
          all(CaseloadQuery.Status.values()),
          all(CaseloadQuery.Sort.values()),
          all(Decision.values()),
          all(Relation.values()),
          without(FlagState.values(), FlagState.NONE),
          without(ScreeningStatus.values()),
          all(Worksheet.Who.values()),
          all(ReliableChange.Verdict.values()));

  private final Set<String> keys = ResourceBundle.getBundle("org.reweave.portal.messages").keySet();

  @Test
  void eachMessageThatIsNamedIsThere() throws IOException {
    assertThat(found(FIXED, "src/main/webapp", "src/main/java"))
        .hasSizeGreaterThan(900)
        .isSubsetOf(keys);
  }

  @Test
  void eachChoiceHasItsMessage() throws IOException {
    assertThat(found(BEGUN, "src/main/webapp", "src/main/java"))
        .hasSizeGreaterThan(40)
        .isSubsetOf(ENDS.keySet());
    assertThat(ENDS)
        .allSatisfy(
            (beginning, ends) ->
                assertThat(ends).allSatisfy(end -> assertThat(keys).contains(beginning + end)));
  }

  @Test
  void eachChoiceOnAClientsPageIsInSpanishToo() throws IOException {
    var spanish = new Properties();
    try (var file = getClass().getResourceAsStream("messages_es.properties")) {
      spanish.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }

    assertThat(found(BEGUN, "src/main/webapp/me"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            beginning ->
                assertThat(ENDS.get(beginning))
                    .allSatisfy(end -> assertThat(spanish).containsKey(beginning + end)));
  }

  @Test
  void eachValueThatIsShownHasAWord() {
    assertThat(WORDS.stream().flatMap(List::stream).map(word -> "word." + word)).isSubsetOf(keys);
  }

  @Test
  void whateverWasDoneIsSaid() throws IOException {
    assertThat(
            found(DONE, "src/main/java", "src/main/webapp").stream()
                .map(done -> "done." + done)
                .toList())
        .hasSizeGreaterThan(60)
        .isSubsetOf(keys);
  }

  private static Set<String> found(Pattern pattern, String... folders) throws IOException {
    var found = new TreeSet<String>();
    for (var folder : folders) {
      try (var files = Files.walk(Path.of(folder))) {
        for (var file : files.filter(MessageKeysTest::isText).toList()) {
          pattern
              .matcher(Files.readString(file))
              .results()
              .map(
                  match ->
                      IntStream.rangeClosed(1, match.groupCount())
                          .mapToObj(match::group)
                          .filter(Objects::nonNull)
                          .findFirst()
                          .orElseThrow())
              .collect(toCollection(() -> found));
        }
      }
    }
    return found;
  }

  private static boolean isText(Path file) {
    return file.toString().endsWith(".xhtml") || file.toString().endsWith(".java");
  }

  private static List<String> all(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> without(Enum<?>[] values, Enum<?>... left) {
    return Arrays.stream(values)
        .filter(v -> !Arrays.asList(left).contains(v))
        .map(Enum::name)
        .toList();
  }
}
