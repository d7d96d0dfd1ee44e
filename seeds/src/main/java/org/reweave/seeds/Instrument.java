package org.reweave.seeds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a questionnaire that one person answers alone. Ours hold their wording;
 * third-party ones hold none until a clinic loads it.
 *
 * @param totalRule whether there is a total, and when
 * @param range lowest and highest total, or null without a total
 * @param cutoffs published cut-offs with their population
 * @param subscales scored groups of items by key
 * @param reliability the coefficient used for reliable change, or null
 * @param sd the standard deviation used for reliable change, or null
 * @param change what is known of reliable change, or null for screens
 * @param attribution the line to print with it
 * @param groups its pages; none where only the total of a paper form is ever entered
 */
public record Instrument(
    String key,
    String version,
    String title,
    @Nullable String note,
    Licence licence,
    String attribution,
    String source,
    Status status,
    Direction direction,
    TotalRule totalRule,
    @Nullable Range range,
    List<Band> bands,
    List<Cutoff> cutoffs,
    Map<String, List<String>> subscales,
    @Nullable Reliability reliability,
    @Nullable Figure sd,
    @Nullable Change change,
    List<Group> groups) {

  public Instrument {
    bands = List.copyOf(bands);
    cutoffs = List.copyOf(cutoffs);
    subscales = Map.copyOf(subscales);
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

  /**
   * A published cut-off. Where lower is better a total of {@code value} or more is in the clinical
   * range; where higher is better a total below it is.
   */
  public record Cutoff(BigDecimal value, String meaning, String population, String source) {}

  /** A reliability coefficient: ALPHA (consistency) or RETEST. */
  public record Reliability(Type type, BigDecimal value, String source) {
    /** How the coefficient was found; alpha gives smaller thresholds. */
    public enum Type {
      ALPHA,
      RETEST
    }
  }

  /** A figure with its source. */
  public record Figure(BigDecimal value, String source) {}

  /**
   * Reliable change.
   *
   * @param published the published threshold in points, or null if it is to be computed
   * @param derivation how the threshold came about
   * @param cutoff the cut-off that recovery must cross, or null
   */
  public record Change(
      @Nullable Integer published, String derivation, @Nullable BigDecimal cutoff) {}

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

  /** Whether a client can answer it: the licence allows it and each item has its wording. */
  public boolean answerableOnline() {
    List<Item> items = items();
    return licence != Licence.ENTRY
        && !items.isEmpty()
        && items.stream().allMatch(item -> item.text() != null);
  }

  /** The same instrument with the wording that a clinic has loaded, by item key. */
  public Instrument withWording(Map<String, Wording> wording) {
    List<Group> worded =
        groups.stream()
            .map(
                group ->
                    new Group(
                        group.key(),
                        group.title(),
                        group.intro(),
                        group.items().stream().map(item -> worded(item, wording)).toList()))
            .toList();
    return new Instrument(
        key,
        version,
        title,
        note,
        licence,
        attribution,
        source,
        status,
        direction,
        totalRule,
        range,
        bands,
        cutoffs,
        subscales,
        reliability,
        sd,
        change,
        worded);
  }

  /** The band of a total. */
  public Optional<Band> band(int total) {
    return bands.stream().filter(b -> b.from() <= total && total <= b.to()).findFirst();
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
    if (words == null) {
      return item;
    }
    List<Option> options =
        item.options().stream()
            .map(
                o ->
                    new Option(
                        o.value(), words.labels().getOrDefault(o.value(), o.label()), o.score()))
            .toList();
    return new Item(
        item.key(),
        item.topic(),
        words.text(),
        item.loinc(),
        item.required(),
        item.scored(),
        options);
  }

  static Instrument read(Yaml yaml) {
    Map<String, List<Option>> scales = yaml.lists("scales", Option::read);
    Instrument instrument =
        new Instrument(
            yaml.text("key"),
            yaml.text("version"),
            yaml.text("title"),
            yaml.optionalText("note"),
            yaml.choice("licence", Licence.class),
            yaml.text("attribution"),
            yaml.text("source"),
            yaml.choice("status", Status.class),
            yaml.choice("direction", Direction.class),
            yaml.choice("total", TotalRule.class),
            yaml.find("range", r -> new Range(r.number("min"), r.number("max"))).orElse(null),
            yaml.list(
                "bands",
                b -> new Band(b.number("from"), b.number("to"), b.text("key"), b.text("label"))),
            yaml.list(
                "cutoffs",
                c ->
                    new Cutoff(
                        c.decimal("value"),
                        c.text("meaning"),
                        c.text("population"),
                        c.text("source"))),
            yaml.textLists("subscales"),
            yaml.find(
                    "reliability",
                    r ->
                        new Reliability(
                            r.choice("type", Reliability.Type.class),
                            r.decimal("value"),
                            r.text("source")))
                .orElse(null),
            yaml.find("sd", s -> new Figure(s.decimal("value"), s.text("source"))).orElse(null),
            yaml.find(
                    "change",
                    c ->
                        new Change(
                            c.optionalNumber("published"),
                            c.text("derivation"),
                            c.has("cutoff") ? c.decimal("cutoff") : null))
                .orElse(null),
            yaml.list("groups", g -> group(g, scales)));
    instrument.verify(yaml);
    return instrument;
  }

  private static Group group(Yaml yaml, Map<String, List<Option>> scales) {
    return new Group(
        yaml.text("key"),
        yaml.text("title"),
        yaml.optionalText("intro"),
        yaml.list("items", i -> item(i, scales)));
  }

  private static Item item(Yaml yaml, Map<String, List<Option>> scales) {
    List<Option> options = scales.get(yaml.text("scale"));
    if (options == null) {
      throw yaml.problem("scale", "is not among the scales of this file");
    }
    boolean unscored = yaml.flag("unscored");
    return new Item(
        yaml.text("key"),
        yaml.text("topic"),
        yaml.optionalText("text"),
        yaml.optionalText("loinc"),
        !yaml.flag("optional"),
        !unscored && options.stream().allMatch(option -> option.score() != null),
        unscored
            ? options.stream().map(o -> new Option(o.value(), o.label(), null)).toList()
            : options);
  }

  private void verify(Yaml yaml) {
    boolean worded = items().stream().anyMatch(item -> item.text() != null);
    if (worded && licence != Licence.OWN) {
      throw yaml.problem("groups", key + ": wording of a third party is never shipped");
    }
    if (licence == Licence.OWN && !answerableOnline()) {
      throw yaml.problem("groups", key + ": an item of our own has no text");
    }
    if ((totalRule == TotalRule.NONE) != (range == null)) {
      throw yaml.problem("range", key + ": a total needs a range, and only a total");
    }
    Range totals = range;
    if (totals != null && !bands.isEmpty()) {
      int next = totals.min();
      for (Band band : bands) {
        if (band.from() != next || band.to() < band.from()) {
          throw yaml.problem("bands", band.key() + ": leaves a gap or overlaps");
        }
        next = band.to() + 1;
      }
      if (next != totals.max() + 1) {
        throw yaml.problem("bands", key + ": do not end with the range");
      }
    }
    for (List<String> members : subscales.values()) {
      for (String member : members) {
        if (item(member).isEmpty()) {
          throw yaml.problem("subscales", member + ": is not an item");
        }
      }
    }
  }
}
