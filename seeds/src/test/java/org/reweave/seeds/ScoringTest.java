package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

  record Filled(Instrument instrument, Map<String, String> answers, long seed) {}

  @Property(tries = 300)
  void keepsTheTotalInRange(@ForAll("filled") Filled filled) {
    Instrument.Range range = filled.instrument().range();

    assertThat(total(filled.instrument(), filled.answers())).isBetween(range.min(), range.max());
  }

  @Property(tries = 300)
  void doesNotMindTheOrderOfAnswers(@ForAll("filled") Filled filled) {
    List<Map.Entry<String, String>> entries = new ArrayList<>(filled.answers().entrySet());
    Collections.shuffle(entries, new Random(filled.seed()));
    Map<String, String> shuffled = new LinkedHashMap<>();
    entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));

    assertThat(Scoring.score(filled.instrument(), shuffled))
        .isEqualTo(Scoring.score(filled.instrument(), filled.answers()));
  }

  @Property(tries = 300)
  void changesTheTotalByTheDifferenceOfTheOneAnswerChanged(@ForAll("filled") Filled filled) {
    Random random = new Random(filled.seed());
    List<Item> items = filled.instrument().items().stream().filter(Item::scored).toList();
    Item item = items.get(random.nextInt(items.size()));
    Option other = item.options().get(random.nextInt(item.options().size()));
    int before = item.option(filled.answers().get(item.key())).orElseThrow().score();
    Map<String, String> changed = new LinkedHashMap<>(filled.answers());
    changed.put(item.key(), other.value());

    assertThat(total(filled.instrument(), changed) - total(filled.instrument(), filled.answers()))
        .isEqualTo(other.score() - before);
  }

  @Property(tries = 300)
  void hasNoTotalWithoutEachScoredAnswer(@ForAll("filled") Filled filled) {
    Random random = new Random(filled.seed());
    List<Item> items = filled.instrument().items();
    Item item = items.get(random.nextInt(items.size()));
    Assume.that(item.scored());
    Map<String, String> missing = new LinkedHashMap<>(filled.answers());
    missing.remove(item.key());
    Map<String, String> odd = new LinkedHashMap<>(filled.answers());
    odd.put(item.key(), "odd");

    assertThat(Scoring.score(filled.instrument(), missing).total()).isNull();
    assertThat(Scoring.score(filled.instrument(), odd).total()).isNull();
    assertThat(Scoring.score(filled.instrument(), missing).band()).isNull();
  }

  @Test
  void reachesBothEndsOfEachRange() {
    for (Instrument instrument : withTotal()) {
      Map<String, String> lowest = new LinkedHashMap<>();
      Map<String, String> highest = new LinkedHashMap<>();
      for (Item item : instrument.items()) {
        if (item.scored()) {
          lowest.put(item.key(), extreme(item, false));
          highest.put(item.key(), extreme(item, true));
        }
      }

      assertThat(total(instrument, lowest)).isEqualTo(instrument.range().min());
      assertThat(total(instrument, highest)).isEqualTo(instrument.range().max());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PHQ-9, 0, MINIMAL",
    "PHQ-9, 4, MINIMAL",
    "PHQ-9, 5, MILD",
    "PHQ-9, 10, MODERATE",
    "PHQ-9, 15, MODERATELY_SEVERE",
    "PHQ-9, 20, SEVERE",
    "GAD-7, 14, MODERATE",
    "GAD-7, 15, SEVERE",
    "CSI-16, 51, BELOW_CUTOFF",
    "CSI-16, 52, ABOVE_CUTOFF",
    "CSI-4, 13, BELOW_CUTOFF",
    "HARK, 1, AT_CUTOFF"
  })
  void namesTheBandOfATotal(String instrument, int total, String band) {
    assertThat(
            Scoring.ofTotal(Content.english().instrument(instrument).orElseThrow(), total).band())
        .isEqualTo(band);
  }

  @Test
  void refusesATotalThatCannotBe() {
    Instrument phq9 = Content.english().instrument("PHQ-9").orElseThrow();

    assertThatThrownBy(() -> Scoring.ofTotal(phq9, 28))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Scoring.ofTotal(Content.english().instrument("TRUST_CHECKIN").orElseThrow(), 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addsUpEachCompleteSubscale() {
    Instrument phq4 = Content.english().instrument("PHQ-4").orElseThrow();

    assertThat(Scoring.score(phq4, Map.of("PHQ4_1", "2", "PHQ4_2", "1", "PHQ4_3", "3")).subscales())
        .isEqualTo(Map.of("GAD-2", 3));
  }

  @Test
  void leavesTheDifficultyItemOfThePhq9Out() {
    Instrument phq9 = Content.english().instrument("PHQ-9").orElseThrow();
    Item difficulty = phq9.items().getLast();

    assertThat(difficulty.required()).isFalse();
    assertThat(difficulty.scored()).isFalse();
    assertThat(difficulty.options()).allMatch(option -> option.score() == null);
  }

  @Provide
  Arbitrary<Filled> filled() {
    return Arbitraries.of(withTotal())
        .flatMap(
            instrument ->
                Combinators.combine(
                        instrument.items().stream()
                            .map(
                                item ->
                                    Arbitraries.of(
                                        item.options().stream().map(Option::value).toList()))
                            .toList())
                    .as(
                        values -> {
                          Map<String, String> answers = new LinkedHashMap<>();
                          for (int i = 0; i < values.size(); i++) {
                            answers.put(instrument.items().get(i).key(), values.get(i));
                          }
                          return answers;
                        })
                    .flatMap(
                        answers ->
                            Arbitraries.longs()
                                .map(seed -> new Filled(instrument, answers, seed))));
  }

  private static String extreme(Item item, boolean highest) {
    Option found = item.options().getFirst();
    for (Option option : item.options()) {
      if (highest ? option.score() > found.score() : option.score() < found.score()) {
        found = option;
      }
    }
    return found.value();
  }

  private static List<Instrument> withTotal() {
    return Content.english().instruments().stream()
        .filter(i -> i.range() != null && !i.items().isEmpty())
        .toList();
  }

  private static int total(Instrument instrument, Map<String, String> answers) {
    return Scoring.score(instrument, answers).total();
  }
}
