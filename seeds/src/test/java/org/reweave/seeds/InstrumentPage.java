package org.reweave.seeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Instrument.Basis;
import org.reweave.seeds.Instrument.Licence;
import org.reweave.seeds.Instrument.Origin;
import org.reweave.seeds.Instrument.Reliability;

/** The page {@code docs/instruments.md}, written from the definitions. */
final class InstrumentPage {

  private static final String MARK = " †";

  private InstrumentPage() {}

  static String of(Content content) {
    List<String> lines = new ArrayList<>();
    lines.add(
        """
        # Instruments

        Written from the definitions by `InstrumentPageTest`; the build fails when it is not up to date. To write it
        anew: `mvn -pl seeds test -Dtest=InstrumentPageTest -Dreweave.write=true`.

        We ship definitions: item numbers with a topic of two or three words of ours, scores, figures and their
        sources. **No wording of a third party is shipped**, whatever its licence. The statements on licences are
        our reading and no legal advice. A figure marked † is general knowledge of the field, not checked in a
        source: confirm it before you rely on it.

        | tier | means |
        |---|---|
        | OWN | ours, complete |
        | SHIP | a clinic may load the wording, and clients answer online |
        | ASK | clinicians enter answers; a clinic with a licence of its own may load the wording |
        | ENTRY | clinicians enter the answers or the total of a paper form |

        A total exists only if each scored question is answered; a missing answer is never a zero. Questions that a
        form itself leaves out count nothing. Reliable change follows Jacobson and Truax (1991); a published
        threshold goes before a computed one. Screens have none. Change is judged for each person alone.

        The code that scores, triages, finds change and evaluates rules is held by mutation tests, `mvn -Psoak -pl
        seeds verify`, with a threshold of 90 % killed. The last complete run, on 2026-11-22, killed 147 of 148
        mutants (99 %, one of them by running out of time); none survived, and the one that no test reached, a case
        of a rule without its condition, has its test since.
        """);
    lines.add("| key | questions | total | better | tier | reliable change |");
    lines.add("|---|---|---|---|---|---|");
    for (Instrument each : content.instruments()) {
      lines.add(row(each));
    }
    lines.add("");
    for (Instrument each : content.instruments()) {
      section(each, content, lines);
    }
    return String.join("\n", lines);
  }

  private static String row(Instrument i) {
    return String.join(
        " | ",
        "| [" + i.key() + "](#" + anchor(i) + ")",
        i.items().isEmpty() ? "total only" : Integer.toString(i.items().size()),
        total(i),
        i.direction() == Instrument.Direction.HIGHER_IS_BETTER ? "higher" : "lower",
        i.licence().name(),
        ReliableChange.of(i).map(c -> c.threshold() + mark(i.change().basis())).orElse("none")
            + " |");
  }

  private static void section(Instrument i, Content content, List<String> lines) {
    lines.add("## " + i.key());
    lines.add(i.title() + ". " + sentence(i.source()));
    if (i.note() != null) {
      lines.add("");
      lines.add(i.note());
    }
    lines.add("");
    lines.add("- Licence: " + i.licence() + licence(i));
    lines.add("- Attribution: " + i.attribution());
    lines.add("- We ship: " + shipped(i));
    lines.add("- Total: " + total(i));
    if (!i.bands().isEmpty()) {
      lines.add(
          "- Bands: "
              + i.bands().stream()
                  .map(b -> b.from() + " to " + b.to() + " " + lower(b.label()))
                  .collect(Collectors.joining(", "))
              + origin(i.bandsFrom()));
    }
    for (Instrument.Cutoff c : i.cutoffs()) {
      lines.add(
          "- Cut-off %s: %s. %s. %s%s"
              .formatted(
                  c.value().toPlainString(),
                  lower(c.meaning()),
                  c.population(),
                  c.source(),
                  mark(c.basis())));
    }
    for (Instrument.Subscale s : i.subscales()) {
      lines.add(
          "- Subscale %s (%s%s): %s"
              .formatted(
                  s.title(),
                  s.key(),
                  s.mean() ? ", given as the mean" : "",
                  String.join(", ", s.items())));
    }
    if (!i.triage().isEmpty()) {
      lines.add(
          "- Triage, by the worst answer and never added up: "
              + i.triage().stream()
                  .map(l -> l.label() + (l.when() == null ? "" : " " + condition(l.when())))
                  .collect(Collectors.joining("; ")));
    }
    for (Reliability r : i.reliabilities()) {
      lines.add(
          "- %s %s%s%s. %s%s"
              .formatted(
                  word(r.type()),
                  r.value().toPlainString(),
                  r.upTo() == null ? "" : " to " + r.upTo().toPlainString(),
                  r.scope() == null ? "" : " (" + lower(r.scope()) + ")",
                  r.source(),
                  mark(r.basis())));
    }
    if (i.sd() != null) {
      lines.add(
          "- SD %s. %s%s"
              .formatted(i.sd().value().toPlainString(), i.sd().source(), mark(i.sd().basis())));
    }
    ReliableChange.of(i).ifPresent(c -> lines.add(change(i, c)));
    for (Gate g : i.gates()) {
      lines.add(
          "- Task for the clinician: %s of %d or more: %s. %s"
              .formatted(String.join(" + ", g.items()), g.atLeast(), lower(g.task()), g.source()));
    }
    for (Rule r : content.rules(i.key())) {
      lines.add(
          "- Rule %s, version %d, %s, %s: %s. No flag on %s; on anything else MODERATE."
              .formatted(r.key(), r.version(), r.kind(), r.status(), cases(r), harmless(r)));
    }
    if (i.itemsFrom() != null) {
      lines.add("- Items:" + origin(i.itemsFrom()).replaceFirst("^\\. ", " "));
    }
    if (!i.items().isEmpty() && i.licence() != Licence.OWN) {
      lines.add("");
      lines.add("| item | topic | LOINC | scores |");
      lines.add("|---|---|---|---|");
      for (Item item : i.items()) {
        lines.add(
            "| %s | %s | %s | %s |"
                .formatted(
                    item.key(),
                    item.topic(),
                    item.loinc() == null ? "" : item.loinc(),
                    scores(item)));
      }
    }
    lines.add("");
  }

  private static String licence(Instrument i) {
    return i.terms() == null ? "" : ". " + sentence(i.terms()) + " To be had from: " + i.obtain();
  }

  private static String shipped(Instrument i) {
    if (i.licence() == Licence.OWN) {
      return "all of it, in our own words";
    }
    return i.items().isEmpty()
        ? "figures for a total that is entered"
        : "item numbers, topics of our own, scores and figures; no wording";
  }

  private static String total(Instrument i) {
    return i.range() == null ? "none" : i.range().min() + " to " + i.range().max();
  }

  private static String change(Instrument i, ReliableChange change) {
    String cutoff =
        change.cutoff() == null
            ? ""
            : "; clinically significant if it also crosses " + change.cutoff().toPlainString();
    return "- Reliable change: %d points, %s%s. %s%s"
        .formatted(
            change.threshold(),
            change.origin() == ReliableChange.Origin.PUBLISHED ? "published" : "computed",
            cutoff,
            change.derivation(),
            mark(i.change().basis()));
  }

  private static String harmless(Rule rule) {
    return rule.harmless().stream().sorted().collect(Collectors.joining(", "));
  }

  private static String cases(Rule rule) {
    return rule.cases().stream()
        .map(c -> c.severity() + " " + condition(c.when()))
        .collect(Collectors.joining("; "));
  }

  private static String condition(Condition condition) {
    return switch (condition) {
      case Condition.AnswerIn(var item, var values) ->
          "if " + item + " is " + values.stream().sorted().collect(Collectors.joining(", "));
      case Condition.RatingAtMost(var item, var most) -> "if " + item + " is " + most + " or less";
      case Condition.SumAtLeast(var addends, var least) ->
          "if " + String.join(" + ", addends) + " is " + least + " or more";
      case Condition.AtLeast(var count, var parts) ->
          (count == 1 ? "" : count == parts.size() ? "all of: " : count + " or more of: ")
              + parts.stream()
                  .map(InstrumentPage::condition)
                  .collect(Collectors.joining(count == 1 ? " or " : ", "));
    };
  }

  private static String scores(Item item) {
    if (!item.scored()) {
      return "not scored";
    }
    String ends =
        item.options().stream().map(o -> o.score().toString()).collect(Collectors.joining(", "));
    return ends
        + (item.reversed() ? ", reversed" : "")
        + (item.unasked() == null ? "" : ", left out " + condition(item.unasked()));
  }

  private static String origin(@Nullable Origin origin) {
    return origin == null
        ? ""
        : ". "
            + (origin.population() == null ? "" : origin.population() + ". ")
            + origin.source()
            + mark(origin.basis());
  }

  private static String mark(Basis basis) {
    return basis == Basis.GENERAL_KNOWLEDGE ? MARK : "";
  }

  private static String word(Reliability.Type type) {
    return switch (type) {
      case ALPHA -> "Alpha";
      case RETEST -> "Retest";
      case SPLIT_HALF -> "Split-half";
    };
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String anchor(Instrument i) {
    return i.key().toLowerCase(Locale.ROOT);
  }

  /** As it reads within a sentence: names keep their capitals. */
  private static String lower(String text) {
    boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
