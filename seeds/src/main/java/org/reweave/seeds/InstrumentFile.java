package org.reweave.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reweave.seeds.Instrument.Band;
import org.reweave.seeds.Instrument.Basis;
import org.reweave.seeds.Instrument.Change;
import org.reweave.seeds.Instrument.Cutoff;
import org.reweave.seeds.Instrument.Direction;
import org.reweave.seeds.Instrument.Figure;
import org.reweave.seeds.Instrument.Group;
import org.reweave.seeds.Instrument.Level;
import org.reweave.seeds.Instrument.Licence;
import org.reweave.seeds.Instrument.Origin;
import org.reweave.seeds.Instrument.Range;
import org.reweave.seeds.Instrument.Reliability;
import org.reweave.seeds.Instrument.Status;
import org.reweave.seeds.Instrument.Subscale;
import org.reweave.seeds.Instrument.TotalRule;

/** Reads one file of {@code instruments} and refuses what contradicts itself. */
final class InstrumentFile {

  private static final String GENERAL_KNOWLEDGE = "general-knowledge";

  private InstrumentFile() {}

  static Instrument read(Yaml yaml) {
    Map<String, List<Option>> scales = yaml.lists("scales", Option::read);
    Instrument instrument =
        new Instrument(
            yaml.text("key"),
            yaml.text("version"),
            yaml.text("title"),
            yaml.optionalText("note"),
            yaml.choice("licence", Licence.class),
            yaml.flag("byClinician"),
            yaml.optionalText("terms"),
            yaml.optionalText("obtain"),
            yaml.text("attribution"),
            yaml.text("source"),
            yaml.choice("status", Status.class),
            yaml.choice("direction", Direction.class),
            yaml.choice("total", TotalRule.class),
            yaml.find("range", r -> new Range(r.number("min"), r.number("max"))).orElse(null),
            yaml.list(
                "bands",
                b -> new Band(b.number("from"), b.number("to"), b.text("key"), b.text("label"))),
            yaml.find("bandsFrom", InstrumentFile::origin).orElse(null),
            yaml.list("cutoffs", InstrumentFile::cutoff),
            yaml.list(
                "subscales",
                s ->
                    new Subscale(s.text("key"), s.text("title"), s.flag("mean"), s.texts("items"))),
            yaml.list(
                "triage",
                l ->
                    new Level(
                        l.text("key"),
                        l.text("label"),
                        l.find("when", Condition::read).orElse(null))),
            yaml.list("gates", Gate::read),
            yaml.list("reliabilities", InstrumentFile::reliability),
            yaml.find("sd", s -> new Figure(s.decimal("value"), s.text("source"), basis(s)))
                .orElse(null),
            yaml.find("change", InstrumentFile::change).orElse(null),
            yaml.list("groups", g -> group(g, scales)),
            yaml.find("itemsFrom", InstrumentFile::origin).orElse(null));
    verify(instrument, yaml);
    return instrument;
  }

  /** A figure is from its source, unless it says that it is general knowledge. */
  private static Basis basis(Yaml yaml) {
    String basis = yaml.optionalText("basis");
    if (basis == null) {
      return Basis.SOURCE;
    }
    if (!basis.equals(GENERAL_KNOWLEDGE)) {
      throw yaml.problem("basis", "is not " + GENERAL_KNOWLEDGE);
    }
    return Basis.GENERAL_KNOWLEDGE;
  }

  private static Origin origin(Yaml yaml) {
    return new Origin(yaml.text("source"), yaml.optionalText("population"), basis(yaml));
  }

  private static Cutoff cutoff(Yaml yaml) {
    return new Cutoff(
        yaml.decimal("value"),
        yaml.text("meaning"),
        yaml.text("population"),
        yaml.has("sex") ? yaml.choice("sex", Sex.class) : null,
        yaml.text("source"),
        basis(yaml));
  }

  private static Reliability reliability(Yaml yaml) {
    return new Reliability(
        yaml.choice("type", Reliability.Type.class),
        yaml.decimal("value"),
        yaml.has("upTo") ? yaml.decimal("upTo") : null,
        yaml.optionalText("scope"),
        yaml.text("source"),
        basis(yaml));
  }

  private static Change change(Yaml yaml) {
    return new Change(
        yaml.optionalNumber("published"),
        yaml.text("derivation"),
        yaml.has("cutoff") ? yaml.decimal("cutoff") : null,
        basis(yaml));
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
    boolean reversed = yaml.flag("reversed");
    Condition unasked = yaml.find("unasked", Condition::read).orElse(null);
    return new Item(
        yaml.text("key"),
        yaml.text("topic"),
        yaml.optionalText("text"),
        yaml.optionalText("loinc"),
        !yaml.flag("optional") && unasked == null,
        !unscored && options.stream().allMatch(option -> option.score() != null),
        reversed,
        unasked,
        unscored
            ? options.stream().map(o -> new Option(o.value(), o.label(), null)).toList()
            : reversed ? mirrored(options, yaml) : options);
  }

  /** The options of a reversed item: the number printed at one end counts as that of the other. */
  private static List<Option> mirrored(List<Option> options, Yaml yaml) {
    List<Integer> scores = new ArrayList<>();
    for (Option option : options) {
      scores.add(score(option, yaml));
    }
    int ends =
        scores.stream().mapToInt(s -> s).min().orElseThrow()
            + scores.stream().mapToInt(s -> s).max().orElseThrow();
    List<Option> mirrored = new ArrayList<>();
    for (Option option : options) {
      mirrored.add(new Option(option.value(), option.label(), ends - score(option, yaml)));
    }
    return mirrored;
  }

  private static int score(Option option, Yaml yaml) {
    Integer score = option.score();
    if (score == null) {
      throw yaml.problem("reversed", option.value() + ": has no score to turn round");
    }
    return score;
  }

  private static void verify(Instrument instrument, Yaml yaml) {
    String key = instrument.key();
    boolean worded = instrument.items().stream().anyMatch(item -> item.text() != null);
    boolean own = instrument.licence() == Licence.OWN;
    if (worded && !own) {
      throw yaml.problem("groups", key + ": wording of a third party is never shipped");
    }
    if (own && !instrument.isWorded()) {
      throw yaml.problem("groups", key + ": an item of our own has no text");
    }
    if (!own && (instrument.terms() == null || instrument.obtain() == null)) {
      throw yaml.problem("terms", key + ": say what the rights holder allows, and where to get it");
    }
    if ((instrument.totalRule() == TotalRule.NONE) != (instrument.range() == null)) {
      throw yaml.problem("range", key + ": a total needs a range, and only a total");
    }
    bands(instrument, yaml);
    triage(instrument, yaml);
    for (Subscale subscale : instrument.subscales()) {
      items(instrument, subscale.items(), "subscales", yaml);
    }
    for (Gate gate : instrument.gates()) {
      items(instrument, gate.items(), "gates", yaml);
    }
  }

  private static void bands(Instrument instrument, Yaml yaml) {
    Range totals = instrument.range();
    List<Band> bands = instrument.bands();
    if (bands.isEmpty() != (instrument.bandsFrom() == null)) {
      throw yaml.problem("bandsFrom", "bands need to say where they come from, and only bands");
    }
    if (totals == null || bands.isEmpty()) {
      return;
    }
    int next = totals.min();
    for (Band band : bands) {
      if (band.from() != next || band.to() < band.from()) {
        throw yaml.problem("bands", band.key() + ": leaves a gap or overlaps");
      }
      next = band.to() + 1;
    }
    if (next != totals.max() + 1) {
      throw yaml.problem("bands", instrument.key() + ": do not end with the range");
    }
  }

  private static void triage(Instrument instrument, Yaml yaml) {
    List<Level> levels = instrument.triage();
    if (!levels.isEmpty() && instrument.totalRule() != TotalRule.NONE) {
      throw yaml.problem("triage", "a triage is never added up");
    }
    for (int i = 0; i < levels.size(); i++) {
      Condition when = levels.get(i).when();
      if ((when == null) != (i == levels.size() - 1)) {
        throw yaml.problem("triage", "only the last level, and it, goes without a condition");
      }
      if (when != null) {
        items(instrument, when.items().toList(), "triage", yaml);
      }
    }
  }

  private static void items(Instrument instrument, List<String> items, String at, Yaml yaml) {
    for (String item : items) {
      if (instrument.item(item).isEmpty()) {
        throw yaml.problem(at, item + ": is not an item");
      }
    }
  }
}
