package org.reweave.reports.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reweave.reports.Words;
import org.reweave.reports.pdf.Face;
import org.reweave.reports.pdf.Form;
import org.reweave.reports.pdf.PageSetup;
import org.reweave.reports.pdf.Palette;
import org.reweave.reports.pdf.Stroke;
import org.reweave.reports.pdf.TaggedPdf;
import org.reweave.reports.pdf.TextStyle;

/** A worksheet as a PDF with room to write, by hand or on a screen. */
public final class WorksheetDocument {

  /** Parts a key from what comes after it in the names of the fields of CHOICES and ROWS. */
  static final String PART = ":";

  private static final float BOX_HEIGHT = 30;
  private static final float RULE = 24;
  private static final int LONG_TEXT_RULES = 6;
  private static final int FEWEST_RULES = 4;
  private static final int ROWS = 6;
  private static final int MOST_ROWS = 12;
  private static final float TICK = 13;
  private static final Stroke BORDER = Stroke.solid(Palette.LINE_STRONG, 0.75f);
  private static final Stroke WRITING_LINE = Stroke.solid(Palette.RULE, 0.6f);

  private final WorksheetSheet sheet;
  private final Words words;
  private final TaggedPdf pdf;

  private WorksheetDocument(WorksheetSheet sheet, Words words, TaggedPdf pdf) {
    this.sheet = sheet;
    this.words = words;
    this.pdf = pdf;
  }

  /** Renders a worksheet; the same sheet gives the same bytes. */
  public static byte[] render(WorksheetSheet sheet) {
    Words words = Words.of(sheet.locale());
    PageSetup setup = new PageSetup(words, "Reweave", sheet.step(), words.get("worksheet.footer"));
    return TaggedPdf.render(setup, pdf -> new WorksheetDocument(sheet, words, pdf).write());
  }

  private static String partName(String key, String part) {
    return key + PART + part;
  }

  private void write() {
    pdf.heading(1, sheet.title(), TextStyle.TITLE, 60);
    pdf.space(4);
    pdf.paragraph(sheet.goal(), TextStyle.LEAD);
    pdf.space(14);
    facts();
    if (!sheet.instructions().isEmpty()) {
      pdf.space(20);
      pdf.heading(2, words.get("worksheet.how"), TextStyle.SECTION, 40);
      pdf.space(6);
      pdf.numbered(sheet.instructions(), TextStyle.BODY);
    }
    pdf.space(20);
    pdf.heading(2, words.get("worksheet.yours"), TextStyle.SECTION, 120);
    pdf.space(2);
    pdf.paragraph(words.get("worksheet.filling"), TextStyle.SMALL);
    pdf.space(14);
    pdf.form().mark(sheet.mark());
    for (SheetField field : sheet.fields()) {
      field(field);
    }
  }

  private void facts() {
    List<TaggedPdf.Fact> facts = new ArrayList<>();
    if (sheet.minutes() > 0) {
      String minutes = words.get("worksheet.minutes", sheet.minutes());
      facts.add(new TaggedPdf.Fact(words.get("worksheet.time"), minutes));
    }
    if (!sheet.frequency().isBlank()) {
      facts.add(new TaggedPdf.Fact(words.get("worksheet.often"), sheet.frequency()));
    }
    if (sheet.due() != null) {
      facts.add(new TaggedPdf.Fact(words.get("worksheet.due"), words.date(sheet.due())));
    }
    pdf.facts(facts, 3);
  }

  private void field(SheetField field) {
    if (field.kind() == SheetField.Kind.CHECK) {
      check(field);
    } else {
      switch (field.kind()) {
        case TEXT -> box(field, "", pdf.width());
        case NUMBER -> box(field, range(field), 90);
        case DATE -> box(field, words.get("worksheet.date"), 150);
        case TIME -> box(field, words.get("worksheet.clock"), 110);
        case LONG_TEXT -> longText(field);
        case CHOICE, CHOICES -> choice(field);
        case RATING -> rating(field);
        case ROWS -> rows(field);
        case CHECK -> throw new IllegalStateException("Has its label beside it");
      }
    }
    pdf.space(20);
  }

  private void label(SheetField field, float control) {
    pdf.require(labelHeight(field) + control);
    pdf.paragraph(field.label(), TextStyle.LABEL);
    if (!field.hint().isBlank()) {
      pdf.paragraph(field.hint(), TextStyle.SMALL);
    }
    pdf.space(6);
  }

  private float labelHeight(SheetField field) {
    float label = height(TextStyle.LABEL, field.label());
    return 6 + label + (field.hint().isBlank() ? 0 : height(TextStyle.SMALL, field.hint()));
  }

  private float height(TextStyle style, String text) {
    return style.lines(text, pdf.width()).size() * style.leading();
  }

  private static String described(SheetField field) {
    return field.hint().isBlank() ? field.label() : field.label() + ". " + field.hint();
  }

  private void box(SheetField field, String format, float width) {
    label(field, BOX_HEIGHT);
    pdf.artifact(c -> c.box(0, 0, width, BOX_HEIGHT, 5, Palette.WHITE, BORDER));
    if (!format.isEmpty()) {
      pdf.textAt("P", List.of(format), TextStyle.SMALL, width + 10, 9);
    }
    pdf.form().text(field.key(), described(field), false, 4, 3, width - 8, BOX_HEIGHT - 6);
    pdf.space(BOX_HEIGHT);
  }

  private String range(SheetField field) {
    if (field.min() == null || field.max() == null) {
      return "";
    }
    return words.get("worksheet.range", field.min(), field.max());
  }

  /** Six lines to write on, or a few less where that saves a page from staying half empty. */
  private void longText(SheetField field) {
    int fit = (int) ((pdf.room() - labelHeight(field) - 8) / RULE);
    int rules = fit < FEWEST_RULES ? LONG_TEXT_RULES : Math.min(fit, LONG_TEXT_RULES);
    float height = rules * RULE + 8;
    label(field, height);
    pdf.artifact(
        c -> {
          c.box(0, 0, pdf.width(), height, 6, Palette.WHITE, BORDER);
          for (int i = 1; i < rules; i++) {
            float y = i * RULE + 5;
            c.line(12, y, pdf.width() - 12, y, WRITING_LINE);
          }
        });
    pdf.form().text(field.key(), described(field), true, 6, 4, pdf.width() - 12, height - 8);
    pdf.space(height);
  }

  private void rows(SheetField field) {
    int rows = field.max() == null ? ROWS : Math.min(field.max(), MOST_ROWS);
    label(field, Math.min(rows, 3) * BOX_HEIGHT);
    for (int i = 1; i <= rows; i++) {
      pdf.require(BOX_HEIGHT);
      String number = String.valueOf(i);
      TextStyle style = TextStyle.LABEL.in(Palette.ACCENT);
      pdf.textAt("P", List.of(number), style, 16 - style.width(number), 8);
      pdf.artifact(c -> c.line(24, 27, pdf.width(), 27, Stroke.solid(Palette.LINE_STRONG, 0.6f)));
      String name = partName(field.key(), number);
      String description = words.get("worksheet.row", field.label(), number);
      pdf.form().text(name, description, false, 24, 3, pdf.width() - 24, BOX_HEIGHT - 6);
      pdf.space(BOX_HEIGHT);
    }
  }

  private void check(SheetField field) {
    float indent = TICK + 9;
    List<String> lines = TextStyle.LABEL.lines(field.label(), pdf.width() - indent);
    List<String> hint = TextStyle.SMALL.lines(field.hint(), pdf.width() - indent);
    float text = lines.size() * TextStyle.LABEL.leading();
    float height = text + (field.hint().isBlank() ? 0 : hint.size() * TextStyle.SMALL.leading());
    pdf.require(height);
    tickBox(0, 0);
    pdf.form().check(field.key(), new Form.Tick("true", described(field), 0, 0, TICK));
    pdf.textAt("P", lines, TextStyle.LABEL, indent, -0.5f);
    if (!field.hint().isBlank()) {
      pdf.textAt("P", hint, TextStyle.SMALL, indent, text);
    }
    pdf.space(height);
  }

  private void tickBox(float x, float y) {
    pdf.artifact(c -> c.box(x, y, TICK, TICK, 3, Palette.WHITE, BORDER));
  }

  private void tickCircle(float x, float y, float size) {
    pdf.artifact(c -> c.circle(x + size / 2, y + size / 2, size / 2, Palette.WHITE, BORDER));
  }

  /** Options below each other, in two columns if all of them are short. */
  private void choice(SheetField field) {
    boolean one = field.kind() == SheetField.Kind.CHOICE;
    float indent = TICK + 9;
    float half = pdf.width() / 2;
    TextStyle style = TextStyle.BODY;
    boolean narrow =
        field.options().stream().allMatch(o -> style.width(o.label()) < half - indent - 12);
    int columns = narrow && field.options().size() > 2 ? 2 : 1;
    float width = pdf.width() / columns - indent - 6;
    int perColumn = (field.options().size() + columns - 1) / columns;
    List<Place> places = new ArrayList<>();
    float y = 2;
    float height = 0;
    for (int i = 0; i < field.options().size(); i++) {
      SheetField.Option option = field.options().get(i);
      y = i % perColumn == 0 ? 2 : y;
      List<String> lines = style.lines(option.label(), width);
      places.add(new Place(option, lines, i < perColumn ? 0 : half, y));
      y += lines.size() * style.leading() + 7;
      height = Math.max(height, y);
    }
    label(field, height);
    List<Form.Tick> ticks = new ArrayList<>();
    for (Place place : places) {
      String text = place.option().label();
      Form.Tick tick = new Form.Tick(place.option().value(), text, place.x(), place.y(), TICK);
      ticks.add(tick);
      if (one) {
        tickCircle(place.x(), place.y(), TICK);
      } else {
        tickBox(place.x(), place.y());
        Form.Tick described =
            new Form.Tick(
                tick.value(), field.label() + ": " + text, tick.dx(), tick.dy(), tick.size());
        pdf.form().check(partName(field.key(), tick.value()), described);
      }
      pdf.textAt("P", place.lines(), style, place.x() + indent, place.y() - 1.3f);
    }
    if (one) {
      pdf.form().oneOf(field.key(), described(field), ticks);
    }
    pdf.space(height - 7);
  }

  private record Place(SheetField.Option option, List<String> lines, float x, float y) {}

  /** Circles on a thread, with a number below each. */
  private void rating(SheetField field) {
    int min = Objects.requireNonNull(field.min());
    int max = Objects.requireNonNull(field.max());
    float size = 20;
    float height = size + 20;
    label(field, height);
    float gap = Math.min(60, (pdf.width() - size) / (max - min));
    float middle = size / 2 + 2;
    pdf.artifact(
        c ->
            c.line(
                size / 2,
                middle,
                size / 2 + gap * (max - min),
                middle,
                Stroke.solid(Palette.ACCENT, 1)));
    TextStyle style = TextStyle.CELL.in(Face.SEMIBOLD);
    List<Form.Tick> ticks = new ArrayList<>();
    for (int value = min; value <= max; value++) {
      float x = gap * (value - min);
      String text = String.valueOf(value);
      tickCircle(x, 2, size);
      String described = words.get("worksheet.rating", field.label(), text);
      ticks.add(new Form.Tick(text, described, x, 2, size));
      pdf.textAt("P", List.of(text), style, x + (size - style.width(text)) / 2, size + 5);
    }
    pdf.form().oneOf(field.key(), described(field), ticks);
    pdf.space(height);
  }
}
