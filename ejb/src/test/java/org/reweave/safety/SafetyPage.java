package org.reweave.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reweave.seeds.Clocks;
import org.reweave.seeds.Clocks.Wait;
import org.reweave.seeds.Content;
import org.reweave.seeds.Gate;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Obligation;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Severity;

/** The lists of docs/safety.md, made from the rules, the clocks and the tests that hold them. */
final class SafetyPage {
  private static final Path SEEDS = Path.of("..", "seeds", "src", "test", "java");
  private static final Path OURS = Path.of("src", "test", "java");

  /** Where rules are put to the test. */
  private static final List<Path> TESTS =
      List.of(
          SEEDS.resolve("org/reweave/seeds/RulesTest.java"),
          SEEDS.resolve("org/reweave/seeds/DangerRulesTest.java"),
          OURS.resolve("org/reweave/screening/FilledTest.java"),
          OURS.resolve("org/reweave/screening/OutcomeRowTest.java"));

  private SafetyPage() {}

  static String write() throws IOException {
    var page = new StringBuilder();
    page.append("## Clocks\n");
    page.append(
        "| Severity | Seen within | Assessed within | Planned within | Looked at again |\n");
    page.append("|---|---|---|---|---|\n");
    for (var severity :
        List.of(Severity.CRITICAL, Severity.HIGH, Severity.MODERATE, Severity.LOW)) {
      page.append("| %s |".formatted(severity));
      for (var wait : Wait.values()) {
        page.append(" %s |".formatted(limit(wait, severity)));
      }
      page.append('\n');
    }
    page.append(
        "\nWhat waits to be assessed is due by the person's next visit where that comes sooner, and"
            + " seen by then; a visit that is booked later brings it forward, and a cancelled one"
            + " puts nothing off.\n");
    page.append(
        "\nThe most is what a clinic may set instead, on its own page or over the interface; %s. %s.\n"
            .formatted(
                Clocks.status() == Instrument.Status.PROPOSED
                    ? "limits and bounds are proposed"
                    : "limits and bounds are signed",
                Clocks.source()));
    page.append(
        "\n"
            + "Test: `ClocksTest`, `DueTimesTest`, `RedFlagTest`, `VisitClocksIT`. Signs: the"
            + " clinic's clinical lead.\n");
    page.append("\n## What has to be done by certain times\n");
    page.append(
        "| What | Place | Steps, and what is written down of each | Again | Ends by | Source | Test"
            + " | Signs |\n");
    page.append("|---|---|---|---|---|---|---|---|\n");
    for (var one : Obligation.shipped()) {
      page.append(
          "| %s | %s | %s | %s | %s | %s | `ObligationTest`, `GuideTest` | %s |\n"
              .formatted(
                  one.title(),
                  one.jurisdiction().isEmpty() ? "anywhere" : one.jurisdiction(),
                  one.steps().stream().map(SafetyPage::step).collect(Collectors.joining("; ")),
                  one.repeatDays() == 0 ? "no" : "after %d days".formatted(one.repeatDays()),
                  one.secondPerson() ? "two people" : "one",
                  one.source(),
                  one.jurisdiction().isEmpty() ? "clinical advisor" : "legal counsel"));
    }
    page.append("\n## Rules\n");
    page.append(
        "| Rule | Topic | Kind | Raises | What the clinician does | Source | Test | Signs |\n");
    page.append("|---|---|---|---|---|---|---|---|\n");
    for (var rule : rules()) {
      page.append(
          "| `%s`, version %d | %s | %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  rule.key(),
                  rule.version(),
                  rule.title(),
                  rule.kind(),
                  severities(rule),
                  rule.routing(),
                  rule.source(),
                  tests(rule),
                  rule.status() == Instrument.Status.PROPOSED ? "clinical advisor" : "signed"));
    }
    page.append("\n## Longer forms after short ones\n");
    page.append(
        "| After | From a sum of | The clinician | Source | Test | Signs |\n"
            + "|---|---|---|---|---|---|\n");
    for (var instrument : Content.english().instruments()) {
      for (Gate gate : instrument.gates()) {
        page.append(
            "| `%s` | %d | %s | %s | `GateTest`, `FollowUpTest` | clinical advisor |\n"
                .formatted(instrument.key(), gate.atLeast(), gate.task(), gate.source()));
      }
    }
    return page.toString();
  }

  private static String step(Obligation.Step step) {
    return "%s (%d h: %s)"
        .formatted(
            step.title(),
            step.within().toHours(),
            step.fields().stream()
                .map(field -> field.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }

  static List<Rule> rules() {
    return Content.english().instruments().stream()
        .flatMap(i -> Content.english().rules(i.key()).stream())
        .sorted(Comparator.comparing(Rule::kind).thenComparing(Rule::key))
        .toList();
  }

  private static String severities(Rule rule) {
    return Stream.concat(
            rule.cases().stream().map(Rule.Case::severity), Stream.of(Severity.MODERATE))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .map(Severity::name)
        .collect(Collectors.joining(", "));
  }

  /** The tests that name the rule, or its instrument where that has but one. */
  static String tests(Rule rule) throws IOException {
    var alone = Content.english().rules(rule.instrument()).size() == 1;
    var name = "\\b" + Pattern.quote(alone ? rule.instrument() : rule.key()) + "\\b";
    var found = new ArrayList<String>();
    for (var test : TESTS) {
      if (Pattern.compile(name).matcher(Files.readString(test)).find()) {
        found.add("`" + test.getFileName().toString().replace(".java", "") + "`");
      }
    }
    return String.join(", ", found);
  }

  /** What we ship, and the most that a clinic may set. */
  private static String limit(Wait wait, Severity severity) {
    var limit = Clocks.shipped().limit(severity, wait);
    var unit = limit.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    var time =
        limit.value() == 1
            ? "1 %s, at most %d".formatted(unit.replaceAll("s$", ""), limit.most())
            : "%d %s, at most %d".formatted(limit.value(), unit, limit.most());
    return limit.visit() == null
        ? time
        : time
            + switch (limit.visit()) {
              case START -> ", before the next visit";
              case END -> ", in the next visit";
            };
  }
}
