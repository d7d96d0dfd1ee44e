package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** One way of answering an instrument that has a total, and where to change it. */
  record Filled(Instrument instrument, Map<String, String> answers, Item item, Option other) {
    static Filled of(Instrument instrument, long seed) {
      Random random = new Random(seed);
      Map<String, String> answers = new LinkedHashMap<>();
      instrument.items().forEach(item -> answers.put(item.key(), any(item, random).value()));
      List<Item> scored = instrument.items().stream().filter(Item::scored).toList();
      Item item = scored.get(random.nextInt(scored.size()));
      return new Filled(instrument, answers, item, any(item, random));
    }

    private static Option any(Item item, Random random) {
      return item.options().get(random.nextInt(item.options().size()));
    }

    int total() {
      return Scoring.score(instrument, answers).total();
    }

    Map<String, String> changed() {
      Map<String, String> changed = new LinkedHashMap<>(answers);
      changed.put(item.key(), other.value());
      return changed;
    }

    int before() {
      return item.option(answers.get(item.key())).orElseThrow().score();
    }
  }

  @Property(tries = 300)
  void keepsTheTotalInRange(@ForAll("filled") Filled filled) {
    Instrument.Range range = filled.instrument().range();

    assertThat(filled.total()).isBetween(range.min(), range.max());
  }

  @Property(tries = 300)
  void doesNotMindTheOrderOfAnswers(@ForAll("filled") Filled filled, @ForAll long seed) {
    List<Map.Entry<String, String>> entries = new ArrayList<>(filled.answers().entrySet());
    Collections.shuffle(entries, new Random(seed));
    Map<String, String> shuffled = new LinkedHashMap<>();
    entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));

    assertThat(Scoring.score(filled.instrument(), shuffled))
        .isEqualTo(Scoring.score(filled.instrument(), filled.answers()));
  }

  @Property(tries = 300)
  void changesTheTotalByTheDifferenceOfTheOneAnswerChanged(@ForAll("filled") Filled filled) {
    int after = total(filled.instrument(), filled.changed());

    assertThat(after - filled.total()).isEqualTo(filled.other().score() - filled.before());
  }

  @Property(tries = 300)
  void neverFallsWhenAnAnswerScoresMore(@ForAll("filled") Filled filled) {
    Assume.that(filled.other().score() >= filled.before());

    assertThat(total(filled.instrument(), filled.changed())).isGreaterThanOrEqualTo(filled.total());
  }

  @Property(tries = 300)
  void hasNoTotalWithoutEachScoredAnswer(@ForAll("filled") Filled filled) {
    Condition unasked = filled.item().unasked();
    Assume.that(unasked == null || !unasked.holds(filled.answers()));
    Map<String, String> missing = new LinkedHashMap<>(filled.answers());
    missing.remove(filled.item().key());
    Map<String, String> odd = new LinkedHashMap<>(filled.answers());
    odd.put(filled.item().key(), "odd");

    assertThat(Scoring.score(filled.instrument(), missing).total()).isNull();
    assertThat(Scoring.score(filled.instrument(), odd).total()).isNull();
    assertThat(Scoring.score(filled.instrument(), missing).band()).isNull();
  }

  @Test
  void turnsReversedItemsRoundAndNoOthers() {
    for (Instrument instrument : Content.english().instruments()) {
      for (Item item : instrument.items()) {
        boolean numbered = item.options().stream().allMatch(o -> o.value().matches("\\d+"));
        if (item.scored() && numbered) {
          int ends =
              Integer.parseInt(item.options().getFirst().value())
                  + Integer.parseInt(item.options().getLast().value());
          assertThat(item.options())
              .as(item.key())
              .allSatisfy(
                  o -> {
                    int printed = Integer.parseInt(o.value());
                    assertThat(o.score()).isEqualTo(item.reversed() ? ends - printed : printed);
                  });
        }
      }
    }
    assertThat(reversed("ECR-R")).isEqualTo(14);
    assertThat(reversed("DTS")).isEqualTo(5);
    assertThat(reversed("ECR-RS")).isEqualTo(4);
    assertThat(reversed("RDAS")).isZero();
  }

  @Test
  void countsNothingForQuestionsThatTheFormLeavesOut() {
    Instrument trauma = Content.english().instrument("PC-PTSD-5").orElseThrow();

    assertThat(Scoring.score(trauma, Map.of("PCPTSD5_EVENT", "no")).total()).isZero();
    assertThat(Scoring.score(trauma, Map.of("PCPTSD5_EVENT", "yes")).total()).isNull();
    assertThat(Scoring.score(trauma, Map.of()).total()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "no, no, , , , no, no, NOTHING_REPORTED",
    "yes, no, , , , no, no, LOW",
    "no, yes, no, no, no, no, no, LOW",
    "yes, yes, yes, no, no, no, no, MODERATE",
    "no, no, , , , yes, no, MODERATE",
    "yes, yes, yes, yes, no, no, no, HIGH",
    "yes, yes, yes, no, yes, no, no, HIGH",
    "no, no, , , , yes, yes, HIGH",
    "yes, yes, yes, , , no, no, ",
    "yes, yes, , yes, , no, no, HIGH",
    "no, no, , , , no, , ",
    "no, odd, no, no, no, no, no, "
  })
  void triagesByTheWorstAnswerAndNeverGuesses(
      String one,
      String two,
      String three,
      String four,
      String five,
      String ever,
      String lately,
      String level) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("CSSRS_1", one);
    answers.put("CSSRS_2", two);
    answers.put("CSSRS_3", three);
    answers.put("CSSRS_4", four);
    answers.put("CSSRS_5", five);
    answers.put("CSSRS_6_EVER", ever);
    answers.put("CSSRS_6_RECENT", lately);
    answers.values().removeIf(Objects::isNull);
    Instrument triage = Content.english().instrument("C-SSRS").orElseThrow();

    Score score = Scoring.score(triage, answers);

    assertThat(score.total()).isNull();
    assertThat(score.band()).isEqualTo(level);
  }

  @Test
  void hasNeitherTotalNorBandWithoutItemsOrTriage() {
    for (String key : List.of("DA", "TRUST_CHECKIN")) {
      Score score = Scoring.score(Content.english().instrument(key).orElseThrow(), Map.of());

      assertThat(score.total()).isNull();
      assertThat(score.band()).isNull();
    }
  }

  @Test
  void keepsSumsOfSubscalesAndShowsTheMeansOfTheirAuthors() {
    Instrument attachment = Content.english().instrument("ECR-RS").orElseThrow();
    Map<String, String> answers = new LinkedHashMap<>();
    attachment.items().forEach(item -> answers.put(item.key(), "7"));
    Instrument.Subscale avoidance = attachment.subscales().getFirst();

    Score score = Scoring.score(attachment, answers);

    assertThat(score.total()).isNull();
    assertThat(score.subscales()).isEqualTo(Map.of("AVOIDANCE", 4 + 14, "ANXIETY", 21));
    assertThat(avoidance.shown(18)).isEqualByComparingTo("3.00");
    assertThat(avoidance.shown(20)).isEqualByComparingTo("3.33");
    assertThat(Content.english().instrument("PCL-5").orElseThrow().subscales().getFirst().shown(18))
        .isEqualByComparingTo("18");
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

    assertThat(Scoring.ofTotal(phq9, 0).band()).isEqualTo("MINIMAL");
    assertThat(Scoring.ofTotal(phq9, 27).band()).isEqualTo("SEVERE");
    assertThatThrownBy(() -> Scoring.ofTotal(phq9, -1))
        .isInstanceOf(IllegalArgumentException.class);
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
    return Combinators.combine(Arbitraries.of(withTotal()), Arbitraries.longs()).as(Filled::of);
  }

  private static long reversed(String instrument) {
    return Content.english().instrument(instrument).orElseThrow().items().stream()
        .filter(Item::reversed)
        .count();
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
