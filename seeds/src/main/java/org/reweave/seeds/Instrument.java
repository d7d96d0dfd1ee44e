package org.reweave.seeds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a questionnaire that one person answers alone. Ours hold their wording;
 * third-party ones hold none until a clinic loads it.
 *
 * @param byClinician whether a clinician fills it in about a client, who never sees it
 * @param terms what the rights holder allows, as we read it; null for ours
 * @param obtain where a clinic gets the form; null for ours
 * @param totalRule whether there is a total, and when
 * @param range lowest and highest total, or null without a total
 * @param bandsFrom where the bands come from, or null without bands
 * @param cutoffs published cut-offs with their population
 * @param subscales scored groups of items
 * @param triage levels by single answers, the worst first, for what is never added up
 * @param gates what the clinician looks at next
 * @param reliabilities known coefficients; the first is the one used for reliable change
 * @param sd the standard deviation used for reliable change, or null
 * @param change what is known of reliable change, or null for screens
 * @param attribution the line to print with it
 * @param groups its pages; none where only the total of a paper form is ever entered
 * @param itemsFrom where order and direction of the items come from, if not from {@code source}
 */
public record Instrument(
    String key,
    String version,
    String title,
    @Nullable String note,
    Licence licence,
    boolean byClinician,
    @Nullable String terms,
    @Nullable String obtain,
    String attribution,
    String source,
    Status status,
    Direction direction,
    TotalRule totalRule,
    @Nullable Range range,
    List<Band> bands,
    @Nullable Origin bandsFrom,
    List<Cutoff> cutoffs,
    List<Subscale> subscales,
    List<Level> triage,
    List<Gate> gates,
    List<Reliability> reliabilities,
    @Nullable Figure sd,
    @Nullable Change change,
    List<Group> groups,
    @Nullable Origin itemsFrom) {

  public Instrument {
    bands = List.copyOf(bands);
    cutoffs = List.copyOf(cutoffs);
    subscales = List.copyOf(subscales);
    triage = List.copyOf(triage);
    gates = List.copyOf(gates);
    reliabilities = List.copyOf(reliabilities);
    groups = List.copyOf(groups);
  }

  /** Whether the wording may be used, by the rights holder's own words as we read them. */
  public enum Licence {
    /** Written by us, complete. */
    OWN,
    /** Anyone may use the wording: a clinic may load it and let clients answer online. */
    SHIP,
    /** Clinician entry, unless the clinic loads an item pack it holds a licence for. */
    ASK,
    /** Clinician entry only. */
    ENTRY
  }

  /** Whether a clinician has signed a clinical judgement of ours. */
  public enum Status {
    PROPOSED,
    SIGNED,
    PUBLISHED
  }

  /** Which way is better. */
  public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
  }

  /** When there is a total. A missing answer is never counted as zero. */
  public enum TotalRule {
    /** The sum of the scored items, only if each is answered. */
    SUM_IF_COMPLETE,
    /** Shown item by item, never added up. */
    NONE
  }

  /** Lowest and highest total. */
  public record Range(int min, int max) {}

  /** Totals from and to (both included) that share a name. */
  public record Band(int from, int to, String key, String label) {}

  /** How sure we are of a figure. */
  public enum Basis {
    /** Read in the source named beside it. */
    SOURCE,
    /** Known in the field, not checked in a source: to be confirmed before anybody relies on it. */
    GENERAL_KNOWLEDGE
  }

  /** Where something comes from, and in whom it was found. */
  public record Origin(String source, @Nullable String population, Basis basis) {}

  /**
   * A published cut-off. Where lower is better a total of {@code value} or more is in the clinical
   * range; where higher is better a total below it is.
   *
   * @param sex of whom alone it holds; null where it does not differ by that
   */
  public record Cutoff(
      BigDecimal value,
      String meaning,
      String population,
      @Nullable Sex sex,
      String source,
      Basis basis) {}

  /**
   * Items that are added up by themselves. Sums are kept, as they lose nothing.
   *
   * @param mean whether the authors give it as the mean of its items
   */
  public record Subscale(String key, String title, boolean mean, List<String> items) {
    public Subscale {
      items = List.copyOf(items);
    }

    /** What the authors would print for a sum of its items: the sum, or the mean. */
    public BigDecimal shown(int sum) {
      BigDecimal whole = BigDecimal.valueOf(sum);
      return mean ? whole.divide(BigDecimal.valueOf(items.size()), 2, RoundingMode.HALF_UP) : whole;
    }
  }

  /**
   * A level of a triage.
   *
   * @param when the answers that lead to it; null for the last, to which nothing has led
   */
  public record Level(String key, String label, @Nullable Condition when) {}

  /** A reliability coefficient: ALPHA and SPLIT_HALF are consistency, RETEST is over time. */
  public record Reliability(
      Type type,
      BigDecimal value,
      @Nullable BigDecimal upTo,
      @Nullable String scope,
      String source,
      Basis basis) {
    /** How the coefficient was found; alpha gives smaller thresholds. */
    public enum Type {
      ALPHA,
      RETEST,
      SPLIT_HALF
    }
  }

  /** A figure with its source. */
  public record Figure(BigDecimal value, String source, Basis basis) {}

  /**
   * Reliable change.
   *
   * @param published the published threshold in points, or null if it is to be computed
   * @param derivation how the threshold came about
   * @param cutoff the cut-off that recovery must cross, or null
   */
  public record Change(
      @Nullable Integer published, String derivation, @Nullable BigDecimal cutoff, Basis basis) {}

  /** A page of questions. */
  public record Group(String key, String title, @Nullable String intro, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /** The wording of one item, with labels by option value where they differ from ours. */
  public record Wording(String text, Map<String, String> labels) {
    public Wording {
      labels = Map.copyOf(labels);
    }
  }

  /** All items in the instrument's own order. */
  public List<Item> items() {
    return groups.stream().flatMap(group -> group.items().stream()).toList();
  }

  /** The item with this key. */
  public Optional<Item> item(String itemKey) {
    return items().stream().filter(item -> item.key().equals(itemKey)).findFirst();
  }

  /**
   * Whether a client can answer it: it is for clients, and each item may be shown and is worded.
   */
  public boolean answerableOnline() {
    return !byClinician && licence != Licence.ENTRY && isWorded();
  }

  /** Whether each item has its wording. */
  boolean isWorded() {
    List<Item> items = items();
    return !items.isEmpty() && items.stream().allMatch(item -> item.text() != null);
  }

  /**
   * The same instrument with the wording that a clinic has loaded. A question that neither counts
   * nor must be answered is left out where the clinic's form lacks it.
   *
   * @param wording by item key
   * @param intro what the form says before its questions; shown on each page; or null
   * @param line the form's own copyright line, or null for ours
   */
  public Instrument withWording(
      Map<String, Wording> wording, @Nullable String intro, @Nullable String line) {
    List<Group> worded =
        groups.stream()
            .map(
                group ->
                    new Group(
                        group.key(),
                        group.title(),
                        intro == null ? group.intro() : intro,
                        group.items().stream()
                            .filter(item -> item.needsWording() || wording.containsKey(item.key()))
                            .map(item -> worded(item, wording))
                            .toList()))
            .filter(group -> !group.items().isEmpty())
            .toList();
    return new Instrument(
        key,
        version,
        title,
        note,
        licence,
        byClinician,
        terms,
        obtain,
        line == null ? attribution : line,
        source,
        status,
        direction,
        totalRule,
        range,
        bands,
        bandsFrom,
        cutoffs,
        subscales,
        triage,
        gates,
        reliabilities,
        sd,
        change,
        worded,
        itemsFrom);
  }

  /** The band of a total. */
  public Optional<Band> band(int total) {
    return bands.stream().filter(b -> b.from() <= total && total <= b.to()).findFirst();
  }

  /** The words for a band or a level of triage. */
  public Optional<String> label(@Nullable String bandKey) {
    return Stream.concat(
            bands.stream().filter(b -> b.key().equals(bandKey)).map(Band::label),
            triage.stream().filter(l -> l.key().equals(bandKey)).map(Level::label))
        .findFirst();
  }

  /** Checks answers by item key; complete ones must also answer every required item. */
  public List<Problem> check(Map<String, String> answers, boolean complete) {
    List<Problem> problems = new ArrayList<>();
    Set<String> unknown = new HashSet<>(answers.keySet());
    for (Item item : items()) {
      unknown.remove(item.key());
      String answer = answers.get(item.key());
      if (answer == null) {
        if (complete && item.required()) {
          problems.add(new Problem(item.key(), Problem.Code.MISSING));
        }
      } else if (item.option(answer).isEmpty()) {
        problems.add(new Problem(item.key(), Problem.Code.WRONG_OPTION));
      }
    }
    unknown.stream()
        .sorted()
        .forEach(item -> problems.add(new Problem(item, Problem.Code.UNKNOWN_ITEM)));
    return List.copyOf(problems);
  }

  private static Item worded(Item item, Map<String, Wording> wording) {
    Wording words = wording.get(item.key());
    return words == null ? item : item.with(words);
  }
}
