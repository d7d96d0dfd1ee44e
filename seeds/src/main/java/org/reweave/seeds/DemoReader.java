package org.reweave.seeds;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reweave.seeds.DemoCase.Appointment;
import org.reweave.seeds.DemoCase.Assignment;
import org.reweave.seeds.DemoCase.Entry;
import org.reweave.seeds.DemoCase.FlagStep;
import org.reweave.seeds.DemoCase.Review;
import org.reweave.seeds.DemoCase.ScoreEntry;
import org.reweave.seeds.DemoCase.Screening;
import org.reweave.seeds.DemoCase.Signature;
import org.reweave.seeds.DemoCase.Suitability;
import org.reweave.seeds.DemoCase.Told;

/** Reads a couple's history from its file. */
final class DemoReader {
  /** The answers that raise nothing: the first of them that an item offers. */
  private static final List<String> UNREMARKABLE = List.of("no", "never", "10", "0");

  private DemoReader() {}

  static DemoCase couple(Yaml yaml, Content content) {
    return new DemoCase(
        yaml.text("key"),
        yaml.text("clinic"),
        yaml.number("openedDay"),
        yaml.text("lead"),
        yaml.optionalText("supervisor"),
        yaml.texts("clients"),
        yaml.list("appointments", DemoReader::appointment),
        Stream.concat(
                yaml.list("screenings", s -> screening(s, content)).stream(),
                yaml.list("checkins", DemoReader::checkin).stream())
            .sorted(Comparator.comparingInt(Screening::assignedDay))
            .toList(),
        yaml.list("scores", s -> score(s, content)),
        yaml.list(
            "flagSteps",
            f ->
                new FlagStep(
                    f.text("client"),
                    f.text("code"),
                    f.choice("act", FlagStep.Act.class),
                    f.number("day"),
                    f.text("by"),
                    f.text("text"))),
        yaml.find("suitability", DemoReader::suitability).orElse(null),
        yaml.list("assignments", DemoReader::assignment),
        yaml.optionalText("secretsPolicy"),
        yaml.list(
            "signatures", s -> new Signature(s.text("client"), s.number("day"), s.text("form"))),
        yaml.list("profiles", DemoReader::told),
        yaml.list("contacts", DemoReader::told));
  }

  private static Told told(Yaml yaml) {
    return new Told(yaml.text("client"), yaml.number("day"), yaml.textMap("fields"));
  }

  private static Appointment appointment(Yaml yaml) {
    Appointment.Status status = yaml.choice("status", Appointment.Status.class);
    List<String> attendees = yaml.texts("attendees");
    return new Appointment(
        yaml.number("day"),
        LocalTime.parse(yaml.text("time")),
        yaml.number("minutes"),
        yaml.choice("mode", Appointment.Mode.class),
        status,
        attendees,
        status == Appointment.Status.HELD ? attendees : List.of());
  }

  private static Screening screening(Yaml yaml, Content content) {
    Map<String, String> answers = new LinkedHashMap<>();
    if (yaml.flag("restUnremarkable")) {
      unremarkable(content.requireInstrument(yaml.text("instrument")), answers);
    }
    answers.putAll(yaml.textMap("answers"));
    return new Screening(
        yaml.text("client"),
        yaml.text("instrument"),
        yaml.number("assignedDay"),
        yaml.optionalNumber("submittedDay"),
        answers);
  }

  /** A check-in, short: the seven signs in their order. */
  private static Screening checkin(Yaml yaml) {
    List<String> signs = yaml.texts("signs");
    Map<String, String> answers = new HashMap<>();
    for (int i = 0; i < signs.size(); i++) {
      answers.put("SIGN_REBUILD_" + (i + 1), signs.get(i));
    }
    int day = yaml.number("day");
    return new Screening(yaml.text("client"), "TRUST_CHECKIN", day - 1, day, answers);
  }

  /** A paper form: its total, its answers in the instrument's order, or nothing remarkable. */
  private static ScoreEntry score(Yaml yaml, Content content) {
    Instrument instrument = content.requireInstrument(yaml.text("instrument"));
    Map<String, String> answers = new LinkedHashMap<>();
    if (yaml.flag("restUnremarkable")) {
      unremarkable(instrument, answers);
    }
    Iterator<Item> items = instrument.items().iterator();
    for (String answer : yaml.texts("items")) {
      answers.put(items.next().key(), answer);
    }
    return new ScoreEntry(
        yaml.text("client"),
        yaml.text("instrument"),
        yaml.number("day"),
        yaml.optionalNumber("total"),
        answers);
  }

  private static Suitability suitability(Yaml yaml) {
    return new Suitability(
        yaml.number("day"),
        yaml.text("decision"),
        yaml.text("rationale"),
        yaml.number("reviewDay"),
        yaml.list("interviews", i -> new Suitability.Interview(i.text("client"), i.number("day"))));
  }

  private static Assignment assignment(Yaml yaml) {
    return new Assignment(
        yaml.text("worksheet"),
        yaml.text("assignee"),
        yaml.number("day"),
        yaml.number("dueDay"),
        yaml.text("note"),
        yaml.list(
            "entries",
            e ->
                new Entry(
                    e.text("client"),
                    e.number("day"),
                    e.textMap("fields"),
                    e.number("difficulty"),
                    e.number("usefulness"),
                    e.find(
                            "review",
                            r -> new Review(r.number("day"), r.number("quality"), r.text("text")))
                        .orElse(null))));
  }

  private static void unremarkable(Instrument instrument, Map<String, String> answers) {
    for (Item item : instrument.items()) {
      UNREMARKABLE.stream()
          .filter(value -> item.option(value).isPresent())
          .findFirst()
          .ifPresent(value -> answers.put(item.key(), value));
    }
  }
}
