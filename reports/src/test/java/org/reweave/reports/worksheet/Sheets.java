package org.reweave.reports.worksheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reweave.reports.worksheet.SheetField.Kind;
import org.reweave.reports.worksheet.SheetField.Option;

/** Worksheets for tests. */
final class Sheets {

  /** Of the task that the sheets were given for. */
  static final String MARK = "7c1f";

  private Sheets() {}

  /** One field of every kind. */
  static WorksheetSheet everything() {
    return sheet(
        List.of(
            field("moment", Kind.TEXT, "The moment I noticed", "One sentence is enough."),
            field(
                "effect",
                Kind.LONG_TEXT,
                "What it changed between us",
                "What did you feel, and what did you do then?"),
            new SheetField(
                "trust",
                Kind.RATING,
                "How much I could trust today",
                "0 is not at all, 10 is fully.",
                List.of(),
                0,
                10),
            new SheetField(
                "state",
                Kind.CHOICE,
                "How it ended",
                "",
                List.of(
                    new Option("calm", "We both felt calmer"),
                    new Option("open", "It is still open"),
                    new Option("pause", "We took a break and came back later"),
                    new Option("rather-not", "I would rather not say")),
                null,
                null),
            new SheetField(
                "helped",
                Kind.CHOICES,
                "What helped",
                "Tick as many as you like.",
                List.of(
                    new Option(
                        "breath",
                        "Breathing slowly before I answered, even if it took longer than I thought"
                            + " it would"),
                    new Option("words", "Saying it with “I” instead of “you”"),
                    new Option("walk", "Walking a few steps")),
                null,
                null),
            field("day", Kind.DATE, "When", ""),
            field("clock", Kind.TIME, "At what time", ""),
            new SheetField("times", Kind.NUMBER, "How many times this week", "", List.of(), 0, 20),
            field("said", Kind.CHECK, "I said it aloud to my partner", "It counts either way."),
            new SheetField(
                "thanks", Kind.ROWS, "Small things I want to thank for", "", List.of(), null, 5)));
  }

  static WorksheetSheet sheet(List<SheetField> fields) {
    return new WorksheetSheet(
        "Noticing repair",
        "Step 6 · Closeness again",
        "To see the small moments in which you reached for each other, and to say them aloud.",
        15,
        "Three times a week",
        List.of(
            "Choose one moment of the last two days, however small it was. It need not have gone"
                + " well.",
            "Write what you noticed and what it did to you. Leave out what the other should have"
                + " done differently; there is room for that in your next session.",
            "Read it to yourself once more. Then decide whether you want to say it aloud."),
        fields,
        LocalDate.of(2026, 11, 29),
        MARK,
        Locale.ENGLISH);
  }

  static SheetField field(String key, Kind kind, String label, String hint) {
    return new SheetField(key, kind, label, hint, List.of(), null, null);
  }
}
