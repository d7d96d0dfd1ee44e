package org.reweave.reports.pdf;

import java.util.List;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfAppearance;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFormField;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * Fields of a document that can be filled in on the screen. They are invisible while empty, so that
 * what is printed under them (lines to write on, boxes to tick) serves those who fill in by hand;
 * once something was typed, a field covers it with its ground.
 *
 * <p>Places are points from the left margin and below the cursor.
 */
public final class Form {

  /** Parts the mark from the field's own name in a mapping name. */
  public static final String MARK_END = "/";

  private static final float SIZE = 11;

  private final TaggedPdf pdf;
  private String mark = "";

  Form(TaggedPdf pdf) {
    this.pdf = pdf;
  }

  /**
   * A place to tick.
   *
   * @param value what is stored when it is ticked
   * @param description read aloud
   */
  public record Tick(String value, String description, float dx, float dy, float size) {}

  /**
   * Marks the fields that follow as those of one task, unseen: by their mapping name (ISO 32000-1,
   * 12.7.3.1), which viewers keep when somebody fills them in.
   */
  public void mark(String task) {
    mark = task;
  }

  /** A field for text, of one line or many. */
  public void text(
      String name,
      String description,
      boolean multiline,
      float dx,
      float dy,
      float width,
      float height) {
    PdfFormField field = PdfFormField.createTextField(pdf.writer(), multiline, false, 0);
    describe(field, name, description);
    place(field, dx, dy, width, height);
    field.setMKBackgroundColor(Palette.WHITE);
    PdfAppearance appearance = PdfAppearance.createAppearance(pdf.writer(), width, height);
    appearance.beginVariableText();
    appearance.endVariableText();
    appearance.setFontAndSize(Face.forTyping(), SIZE);
    appearance.setColorFill(Palette.INK);
    field.setDefaultAppearanceString(appearance);
    PdfAppearance empty = PdfAppearance.createAppearance(pdf.writer(), width, height);
    empty.beginVariableText();
    empty.saveState();
    empty.setFontAndSize(Face.forTyping(), SIZE);
    empty.restoreState();
    empty.endVariableText();
    field.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, empty);
    add(field);
  }

  /** Places of which at most one can be ticked. */
  public void oneOf(String name, String description, List<Tick> ticks) {
    PdfFormField group = PdfFormField.createRadioButton(pdf.writer(), false);
    describe(group, name, description);
    group.setValueAsName("Off");
    for (Tick tick : ticks) {
      PdfFormField kid = PdfFormField.createEmpty(pdf.writer());
      kid.setUserName(tick.description());
      appearances(kid, tick, false);
      group.addKid(kid);
      tag(kid);
    }
    pdf.writer().addAnnotation(group);
  }

  /** One place to tick or leave. */
  public void check(String name, Tick tick) {
    PdfFormField field = PdfFormField.createCheckBox(pdf.writer());
    describe(field, name, tick.description());
    field.setValueAsName("Off");
    appearances(field, tick, true);
    add(field);
  }

  private void appearances(PdfFormField field, Tick tick, boolean square) {
    float size = tick.size();
    place(field, tick.dx(), tick.dy(), size, size);
    PdfAppearance on = PdfAppearance.createAppearance(pdf.writer(), size, size);
    Canvas canvas = new Canvas(on, 0, size);
    if (square) {
      canvas.polyline(
          List.of(
              new Canvas.Point(size * 0.24f, size * 0.52f),
              new Canvas.Point(size * 0.43f, size * 0.71f),
              new Canvas.Point(size * 0.77f, size * 0.29f)),
          Stroke.solid(Palette.ACCENT, size * 0.14f));
    } else {
      canvas.circle(size / 2, size / 2, size * 0.29f, Palette.ACCENT, null);
    }
    PdfAppearance off = PdfAppearance.createAppearance(pdf.writer(), size, size);
    field.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, tick.value(), on);
    field.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, "Off", off);
    field.setAppearanceState("Off");
    // The sign a viewer draws if it makes its own: 4 a tick, l a disc.
    field.setMKNormalCaption(square ? "4" : "l");
  }

  private void place(PdfFormField field, float dx, float dy, float width, float height) {
    Rectangle area = pdf.area(dx, dy, width, height);
    field.setWidget(area, PdfAnnotation.HIGHLIGHT_INVERT);
    field.setFlags(PdfAnnotation.FLAGS_PRINT);
  }

  private void describe(PdfFormField field, String name, String description) {
    field.setFieldName(name);
    field.setUserName(description);
    if (!mark.isEmpty()) {
      field.setMappingName(mark + MARK_END + name);
    }
  }

  private void add(PdfFormField field) {
    tag(field);
    pdf.writer().addAnnotation(field);
  }

  private void tag(PdfFormField field) {
    PdfStructureElement element = pdf.element("Form");
    PdfDictionary reference = new PdfDictionary(PdfName.OBJR);
    reference.put(PdfName.OBJ, field.getIndirectReference());
    reference.put(PdfName.PG, pdf.writer().getCurrentPage());
    PdfArray kids = new PdfArray();
    kids.add(reference);
    element.put(PdfName.K, kids);
    int parent = pdf.writer().getStructureTreeRoot().addExistingObject(element.getReference());
    field.put(PdfName.STRUCTPARENT, new PdfNumber(parent));
  }
}
