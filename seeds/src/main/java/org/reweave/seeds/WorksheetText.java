package org.reweave.seeds;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The text of one worksheet apart from the library's files: as a clinic writes it, and as it is
 * kept with what was given to a client. It has the form of one worksheet in those files.
 */
public final class WorksheetText {
  /** The most characters of one worksheet's text. */
  public static final int MOST_CHARACTERS = 60_000;

  private static final String NAME = "worksheet";
  private static final int MOST_DEPTH = 8;
  private static final int MOST_EVENTS = 4_000;
  private static final DumpSettings BLOCK =
      DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setSplitLines(false).build();

  private WorksheetText() {}

  /**
   * Reads a worksheet that somebody else wrote, by the same rules as ours.
   *
   * @throws ContentException naming line and key
   */
  public static Worksheet read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new ContentException(
          NAME + ": " + text.length() + " characters, at most " + MOST_CHARACTERS + " fit here");
    }
    inspect(text);
    return worksheet(text, new Keys("topic", Library.english()::teaches));
  }

  /**
   * Reads a worksheet that was accepted before. What it rests on may have left the library since.
   */
  public static Worksheet kept(String text) {
    return worksheet(text, new Keys("topic", key -> true));
  }

  private static Worksheet worksheet(String text, Keys topics) {
    return Yaml.readText(NAME, text, yaml -> Worksheet.read(yaml, new Keys(NAME), topics));
  }

  /** Always the same text for the same worksheet; reading it gives an equal one. */
  public static String of(Worksheet w) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("key", w.key());
    all.put("step", w.step());
    all.put("title", w.title());
    all.put("goal", w.goal());
    all.put("who", w.who().name());
    putIf(all, "joint", w.joint());
    all.put("frequency", w.frequency());
    all.put("minutes", w.minutes());
    all.put("instructions", w.instructions());
    all.put("fields", w.fields().stream().map(WorksheetText::field).toList());
    all.put("evidence", w.evidence());
    all.put("contraindications", w.contraindications());
    all.put("restsOn", w.restsOn());
    all.put("source", w.source());
    return new Dump(BLOCK).dumpToString(all);
  }

  private static Map<String, Object> field(Field f) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("key", f.key());
    field.put("type", f.type().name());
    field.put("label", f.label());
    putUnlessNull(field, "hint", f.hint());
    if (!f.options().isEmpty()) {
      field.put("options", f.options().stream().map(WorksheetText::option).toList());
    }
    putUnlessNull(field, "min", f.min());
    putUnlessNull(field, "max", f.max());
    putIf(field, "required", f.required());
    Field.Pace pace = f.pace();
    if (pace != null) {
      Map<String, Object> breath = new LinkedHashMap<>();
      breath.put("in", pace.in());
      breath.put("hold", pace.hold());
      breath.put("out", pace.out());
      field.put("pace", breath);
    }
    return field;
  }

  private static Map<String, Object> option(Option o) {
    Map<String, Object> option = new LinkedHashMap<>();
    option.put("value", o.value());
    option.put("label", o.label());
    return option;
  }

  private static void putUnlessNull(Map<String, Object> to, String key, @Nullable Object value) {
    if (value != null) {
      to.put(key, value);
    }
  }

  private static void putIf(Map<String, Object> to, String key, boolean value) {
    if (value) {
      to.put(key, true);
    }
  }

  /** Walks the text once without keeping anything, before nodes are made of it. */
  private static void inspect(String text) {
    try {
      int depth = 0;
      int events = 0;
      for (Event event :
          new Parse(LoadSettings.builder().setLabel(NAME).build()).parseString(text)) {
        switch (event.getEventId()) {
          case MappingStart, SequenceStart -> depth++;
          case MappingEnd, SequenceEnd -> depth--;
          case Alias -> throw problem(event, "say it again in full, a reference is not taken");
          case Scalar -> scalar((ScalarEvent) event);
          default -> {}
        }
        if (depth > MOST_DEPTH || ++events > MOST_EVENTS) {
          throw problem(event, "is more than any worksheet");
        }
      }
    } catch (YamlEngineException e) {
      throw new ContentException(NAME + ": " + e.getMessage());
    }
  }

  private static void scalar(ScalarEvent scalar) {
    if (scalar.getValue().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      throw problem(scalar, "holds a control character");
    }
  }

  private static ContentException problem(Event at, String what) {
    return new ContentException(Yaml.place(NAME, at.getStartMark()) + what);
  }
}
