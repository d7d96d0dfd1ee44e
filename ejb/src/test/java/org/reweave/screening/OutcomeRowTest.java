package org.reweave.screening;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.reweave.clinic.ClinicHours;
import org.reweave.clinic.FlagClocks;
import org.reweave.platform.Seal;
import org.reweave.platform.Sealer;
import org.reweave.platform.Sealers;
import org.reweave.seeds.Clocks;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Item;
import org.reweave.seeds.Rule;

class OutcomeRowTest {
  private static final FlagClocks CLOCKS =
      new FlagClocks(
          new ClinicHours(
              ZoneOffset.UTC,
              LocalTime.of(9, 0),
              LocalTime.of(17, 0),
              EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
              Set.of()),
          Clocks.shipped());
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Sealer SEALER = Sealers.withNewKey();
  private static final Instrument INTAKE =
      Content.english().instrument(ScreenedClients.INTAKE).orElseThrow();
  private static final List<Rule> RULES = Content.english().rules(INTAKE.key());
  private static final Screening SCREENING =
      new Screening(
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          INTAKE.key(),
          null,
          Screening.Source.ONLINE,
          UUID.randomUUID(),
          NOW);

  @Test
  void allSafeAndAllAlarmingAnswersMakeTheSameNumberOfRowsOfTheSameSize() {
    var safe = rows(Map.of("yes", 1, "no", 0, "never", 0, "often", 3, "10", 0, "0", 9));
    var alarming = rows(Map.of("yes", 0, "no", 1, "never", 3, "often", 0, "10", 9, "0", 0));

    assertThat(safe).noneMatch(r -> r.outcome().fired()).hasSameSizeAs(RULES);
    assertThat(alarming).allMatch(r -> r.outcome().fired()).hasSameSizeAs(RULES);
    assertThat(codes(alarming)).isEqualTo(codes(safe));
    assertThat(sizes(alarming)).isEqualTo(sizes(safe)).containsOnly(sizes(safe).getFirst());
  }

  @Property(tries = 50)
  void noAnswersChangeHowManyRowsThereAreOrHowLongTheyAre(
      @ForAll("answers") Map<String, String> answers) {
    var rows =
        OutcomeRow.of(SCREENING, new Filled.Answered(INTAKE, answers), RULES, NOW, CLOCKS, SEALER);

    assertThat(codes(rows)).isEqualTo(RULES.stream().map(Rule::key).toList());
    assertThat(sizes(rows)).containsOnly(Evidence.BYTES + overhead());
  }

  @Property(tries = 50)
  void aFiredRowIsRaisedWithEvidenceAndOnlySafetyHasClocks(
      @ForAll("answers") Map<String, String> answers) {
    for (var row :
        OutcomeRow.of(
            SCREENING, new Filled.Answered(INTAKE, answers), RULES, NOW, CLOCKS, SEALER)) {
      var evidence =
          Evidence.open(SEALER, SCREENING.clinicId, row.id(), SCREENING.clientId, row.evidence());
      var safety = row.outcome().rule().kind() == Rule.Kind.SAFETY;

      assertThat(row.state()).isEqualTo(row.outcome().fired() ? "RAISED" : "NONE");
      assertThat(evidence.isEmpty()).isEqualTo(!row.outcome().fired());
      evidence.forEach((item, answer) -> assertThat(answers).containsEntry(item, answer));
      assertThat(row.due().acknowledgeBy() != null).isEqualTo(row.outcome().fired() && safety);
    }
  }

  @Test
  void everyAnswerOfEveryInstrumentFitsIntoOneBlock() {
    for (var instrument : Content.english().instruments()) {
      var longest =
          instrument.items().stream()
              .collect(
                  toMap(
                      Item::key,
                      i ->
                          i.options().stream()
                              .map(o -> o.value())
                              .reduce("", (a, b) -> b.length() > a.length() ? b : a)));
      var at = new Seal(SCREENING.clinicId, "test", SCREENING.id, SCREENING.clientId, "TEAM");

      assertThat(SEALER.sealFields(at, longest, Responses.ANSWER_BYTES))
          .as(instrument.key())
          .hasSize(Responses.ANSWER_BYTES + overhead());
      for (var rule : Content.english().rules(instrument.key())) {
        assertThat(SEALER.sealFields(at, watched(rule, longest), Evidence.BYTES))
            .as(rule.key())
            .hasSize(Evidence.BYTES + overhead());
      }
    }
  }

  @Test
  void everyInstrumentHasAWholeVersionThatAResponseCanKeep() {
    assertThat(Content.english().instruments())
        .allSatisfy(i -> assertThat(Integer.parseInt(i.version())).isPositive());
  }

  @Provide
  Arbitrary<Map<String, String>> answers() {
    return Combinators.combine(
            INTAKE.items().stream()
                .map(
                    i ->
                        Arbitraries.of(i.options().stream().map(o -> o.value()).toList())
                            .map(value -> Map.entry(i.key(), value)))
                .toList())
        .as(entries -> entries.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Map<String, String> watched(Rule rule, Map<String, String> answers) {
    var keys = new HashSet<>(rule.items());
    rule.cases().stream().flatMap(c -> c.when().items()).forEach(keys::add);
    return answers.entrySet().stream()
        .filter(e -> keys.contains(e.getKey()))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Answers each item by the option that comes first in that order of taste. */
  private static List<OutcomeRow> rows(Map<String, Integer> taste) {
    var answers =
        INTAKE.items().stream()
            .collect(
                toMap(
                    Item::key,
                    i ->
                        i.options().stream()
                            .map(o -> o.value())
                            .min(Comparator.comparing(v -> taste.getOrDefault(v, 5)))
                            .orElseThrow()));
    return OutcomeRow.of(
        SCREENING, new Filled.Answered(INTAKE, answers), RULES, NOW, CLOCKS, SEALER);
  }

  private static List<String> codes(List<OutcomeRow> rows) {
    return rows.stream().map(r -> r.outcome().rule().key()).toList();
  }

  private static List<Integer> sizes(List<OutcomeRow> rows) {
    return rows.stream().map(r -> r.evidence().length).toList();
  }

  /** What sealing adds: prefix, nonce and tag. */
  private static int overhead() {
    var at = new Seal(SCREENING.clinicId, "test", SCREENING.id, SCREENING.clientId, "TEAM");
    return SEALER.seal(at, new byte[0]).length;
  }
}
