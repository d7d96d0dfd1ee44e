package org.reweave.reports.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes a document from top to bottom and tags everything that has meaning; the rest is marked as
 * an artifact, so that a screen reader passes over it. The same content gives the same bytes.
 *
 * <p>Lines are broken here and end in a blank: OpenPDF drops it, and the words on both sides of a
 * line's end would be read as one.
 */
public final class TaggedPdf {

  private static final float SIDE = 54;
  private static final float HEAD = 88;
  private static final float FOOT = 66;
  private static final float CARD = 14;

  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private final PageSetup setup;
  private final int pages;
  private final Rectangle paper;
  private final Document document;
  private final PdfWriter writer;
  private final PdfStructureElement root;
  private final Form form;
  private int page;
  private float y;

  private TaggedPdf(PageSetup setup, int pages, byte[] id, ByteArrayOutputStream out) {
    this.setup = setup;
    this.pages = pages;
    paper = setup.paper();
    document = new Document(paper, 0, 0, 0, 0);
    writer = PdfWriter.getInstance(document, out);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    writer.setPDFXConformance(PdfWriter.PDFA2A);
    writer.setTagged();
    writer.setFullCompression();
    writer.setTabs(PdfName.S);
    writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    writer.setXmpMetadata(Metadata.xmp());
    document.addTitle(Metadata.TITLE);
    document.open();
    PdfDictionary info = writer.getInfo();
    info.remove(PdfName.PRODUCER);
    info.remove(PdfName.CREATIONDATE);
    info.remove(PdfName.MODDATE);
    info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    String language = setup.words().locale().toLanguageTag();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
    try {
      writer.setOutputIntents("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", SRGB);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    form = new Form(this);
    startPage();
  }

  /** What a document says, told to the writer from top to bottom. */
  @FunctionalInterface
  public interface Content {
    void writeTo(TaggedPdf pdf);
  }

  /** A label with its value. */
  public record Fact(String label, String value) {}

  /**
   * Renders a document. The content is written twice: the first pass counts the pages and yields
   * the document's id, a digest of what is in it.
   */
  public static byte[] render(PageSetup setup, Content content) {
    ByteArrayOutputStream draft = new ByteArrayOutputStream(1 << 16);
    int pages = write(setup, 0, new byte[16], content, draft);
    ByteArrayOutputStream out = new ByteArrayOutputStream(draft.size() + 64);
    write(setup, pages, digest(draft.toByteArray()), content, out);
    return out.toByteArray();
  }

  private static int write(
      PageSetup setup, int pages, byte[] id, Content content, ByteArrayOutputStream out) {
    TaggedPdf pdf = new TaggedPdf(setup, pages, id, out);
    content.writeTo(pdf);
    pdf.document.close();
    return pdf.page;
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Width between the margins, in points. */
  public float width() {
    return paper.getWidth() - 2 * SIDE;
  }

  /** The fields that can be filled in. */
  public Form form() {
    return form;
  }

  /** Moves the cursor down. */
  public void space(float points) {
    y += points;
  }

  /** Height that is left on this page, in points. */
  public float room() {
    return bottom() - y;
  }

  /** Goes to the next page unless the given height fits on this one. */
  public void require(float height) {
    if (y + height > bottom() && y > HEAD) {
      nextPage();
    }
  }

  /** Writes a heading and keeps it with the given height of what follows. */
  public void heading(int level, String text, TextStyle style, float keepWith) {
    List<String> lines = style.lines(text, width());
    require(lines.size() * style.leading() + keepWith);
    flow(element("H" + level), lines, style, 0);
  }

  /** Writes a paragraph, over as many pages as it needs. */
  public void paragraph(String text, TextStyle style) {
    flow(element("P"), style.lines(text, width()), style, 0);
  }

  /** Writes a list with a number before each item. */
  public void numbered(List<String> items, TextStyle style) {
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= items.size(); i++) {
      labels.add(i + ".");
    }
    list(labels, items, "Decimal", style);
  }

  /** Writes a list with a dot before each item. */
  public void bullets(List<String> items, TextStyle style) {
    list(items.stream().map(item -> "•").toList(), items, "Disc", style);
  }

  private void list(List<String> labels, List<String> items, String numbering, TextStyle style) {
    if (items.isEmpty()) {
      return;
    }
    PdfStructureElement list = element("L");
    list.put(PdfName.A, attributes("List", "ListNumbering", new PdfName(numbering)));
    TextStyle marker = style.in(Face.SEMIBOLD).in(Palette.ACCENT);
    float indent = 8;
    for (String label : labels) {
      indent = Math.max(indent, marker.width(label) + 8);
    }
    for (int i = 0; i < items.size(); i++) {
      List<String> lines = style.lines(items.get(i), width() - indent);
      require(Math.min(2, lines.size()) * style.leading());
      PdfStructureElement item = child(list, "LI");
      text(child(item, "Lbl"), List.of(labels.get(i)), marker, 0, 0);
      flow(child(item, "LBody"), lines, style, indent);
      space(3);
    }
  }

  /** Writes labels with their values side by side on a tinted card. */
  public void facts(List<Fact> facts, int columns) {
    if (facts.isEmpty()) {
      return;
    }
    float cell = (width() - 2 * CARD) / columns;
    TextStyle value = TextStyle.BODY;
    List<List<String>> lines =
        facts.stream().map(fact -> value.lines(fact.value(), cell - 12)).toList();
    List<Float> heights = new ArrayList<>();
    for (int i = 0; i < facts.size(); i += columns) {
      int most =
          lines.subList(i, Math.min(facts.size(), i + columns)).stream()
              .mapToInt(List::size)
              .max()
              .orElse(1);
      heights.add(TextStyle.CELL_HEAD.leading() + 2 + most * value.leading());
    }
    float gap = 9;
    float height = gap * (heights.size() - 1) + 2 * CARD - 3;
    for (float h : heights) {
      height += h;
    }
    require(height);
    float card = height;
    artifact(c -> c.box(0, 0, width(), card, 8, Palette.PAPER, null));
    PdfStructureElement list = element("L");
    list.put(PdfName.A, attributes("List", "ListNumbering", new PdfName("None")));
    float top = CARD - 0.5f;
    for (int i = 0; i < facts.size(); i++) {
      float x = CARD + cell * (i % columns);
      PdfStructureElement item = child(list, "LI");
      text(child(item, "Lbl"), List.of(facts.get(i).label()), TextStyle.CELL_HEAD, x, top);
      float below = top + TextStyle.CELL_HEAD.leading() + 1;
      text(child(item, "LBody"), lines.get(i), value, x, below);
      if (i % columns == columns - 1) {
        top += heights.get(i / columns) + gap;
      }
    }
    space(height);
  }

  /** Writes a paragraph on a card with a thread at its left: something not to be missed. */
  public void note(String text, TextStyle style) {
    List<String> lines = style.lines(text, width() - 2 * CARD);
    float height = lines.size() * style.leading() + 20;
    require(height);
    artifact(
        c -> {
          c.box(0, 0, width(), height, 6, Palette.PAPER, null);
          c.line(1, 1.5f, 1, height - 1.5f, Stroke.solid(Palette.ACCENT, 2));
        });
    text(element("P"), lines, style, CARD, 10);
    space(height);
  }

  /** Draws a quiet line across the page. */
  public void rule() {
    artifact(c -> c.line(0, 0, width(), 0, Stroke.solid(Palette.LINE, 0.75f)));
  }

  /**
   * Writes text at the cursor without moving it.
   *
   * @param tag a standard structure type such as P
   * @param dx from the left margin, in points
   * @param dy below the cursor, in points
   */
  public void textAt(String tag, List<String> lines, TextStyle style, float dx, float dy) {
    text(element(tag), lines, style, dx, dy);
  }

  /** Draws something that only decorates; the canvas begins at the left margin and the cursor. */
  public void artifact(Consumer<Canvas> drawing) {
    content().beginMarkedContentSequence(ARTIFACT);
    drawing.accept(here());
    content().endMarkedContentSequence();
  }

  /** Draws a figure over the whole width and says in words what it shows. */
  public void figure(float height, String description, Consumer<Canvas> drawing) {
    require(height);
    PdfStructureElement figure = element("Figure");
    figure.put(PdfName.ALT, new PdfString(description, PdfObject.TEXT_UNICODE));
    float top = paper.getHeight() - y;
    PdfArray box = new PdfArray(new float[] {SIDE, top - height, SIDE + width(), top});
    PdfDictionary layout = attributes("Layout", "BBox", box);
    layout.put(new PdfName("Placement"), new PdfName("Block"));
    figure.put(PdfName.A, layout);
    tagged(figure, drawing);
    space(height);
  }

  /** Writes a table, a short one on one page; on each further page its head is repeated. */
  public void table(Table table) {
    new TableWriter(this, table).write();
  }

  private void flow(PdfStructureElement element, List<String> lines, TextStyle style, float dx) {
    int from = 0;
    while (from < lines.size()) {
      int left = lines.size() - from;
      int fit = (int) ((bottom() - y) / style.leading());
      boolean orphan = fit == 1 && left > 1;
      if ((fit == 0 || orphan) && y > HEAD) {
        nextPage();
        continue;
      }
      int to = from + Math.min(left, Math.max(1, fit));
      if (lines.size() - to == 1 && to - from > 2) {
        to--;
      }
      text(element, lines, from, to, style, dx, 0);
      space((to - from) * style.leading());
      from = to;
    }
  }

  private void text(
      PdfStructureElement element, List<String> lines, TextStyle style, float dx, float dy) {
    text(element, lines, 0, lines.size(), style, dx, dy);
  }

  private void text(
      PdfStructureElement element,
      List<String> lines,
      int from,
      int to,
      TextStyle style,
      float dx,
      float dy) {
    tagged(
        element,
        canvas -> {
          for (int i = from; i < to; i++) {
            String line = i < lines.size() - 1 ? lines.get(i) + " " : lines.get(i);
            float baseline = dy + (i - from) * style.leading() + baseline(style);
            canvas.text(line, dx, baseline, Canvas.Align.START, style);
          }
        });
  }

  /** From a line's top to the foot of its letters. */
  static float baseline(TextStyle style) {
    return (style.leading() + style.size() * 0.72f) / 2;
  }

  /** Whether nothing is on this page yet above the given height below its head. */
  boolean fresh(float below) {
    return y <= HEAD + below;
  }

  /** Draws at the cursor what belongs to an element. */
  void tagged(PdfStructureElement element, Consumer<Canvas> drawing) {
    content().beginMarkedContentSequence(element);
    drawing.accept(here());
    content().endMarkedContentSequence();
  }

  PdfWriter writer() {
    return writer;
  }

  PdfStructureElement element(String tag) {
    return child(root, tag);
  }

  /** The area of the page at the cursor, for a field. */
  Rectangle area(float dx, float dy, float width, float height) {
    float top = paper.getHeight() - y - dy;
    return new Rectangle(SIDE + dx, top - height, SIDE + dx + width, top);
  }

  static PdfStructureElement child(PdfStructureElement parent, String tag) {
    return new PdfStructureElement(parent, new PdfName(tag));
  }

  static PdfDictionary attributes(String owner, String key, PdfObject value) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, new PdfName(owner));
    attributes.put(new PdfName(key), value);
    return attributes;
  }

  private PdfContentByte content() {
    return writer.getDirectContent();
  }

  private Canvas here() {
    return new Canvas(content(), SIDE, paper.getHeight() - y);
  }

  private float bottom() {
    return paper.getHeight() - FOOT;
  }

  void nextPage() {
    document.newPage();
    startPage();
  }

  private void startPage() {
    page++;
    Canvas canvas = new Canvas(content(), 0, paper.getHeight());
    furniture("Header", () -> header(canvas));
    furniture("Footer", () -> footer(canvas));
    y = HEAD;
  }

  private void furniture(String kind, Runnable drawing) {
    PdfDictionary properties = new PdfDictionary();
    Map.of("Type", "Pagination", "Subtype", kind)
        .forEach((key, value) -> properties.put(new PdfName(key), new PdfName(value)));
    content().beginMarkedContentSequence(ARTIFACT, properties, true);
    drawing.run();
    content().endMarkedContentSequence();
  }

  private void header(Canvas canvas) {
    float right = paper.getWidth() - SIDE;
    float half = width() / 2 - 20;
    if (!setup.brand().isEmpty()) {
      canvas.mark(SIDE - 3, 29, 24, Palette.WHITE);
      TextStyle brand = new TextStyle(Face.SEMIBOLD, 12, 14, Palette.INK);
      canvas.text(brand.cut(setup.brand(), half), SIDE + 28, 45.3f, Canvas.Align.START, brand);
    }
    String running = TextStyle.SMALL.cut(setup.running(), half);
    canvas.text(running, right, 45.3f, Canvas.Align.END, TextStyle.SMALL);
    canvas.line(SIDE, 62, right, 62, Stroke.solid(Palette.LINE, 0.75f));
    canvas.line(SIDE, 62, SIDE + 24, 62, Stroke.solid(Palette.ACCENT, 1.5f));
  }

  private void footer(Canvas canvas) {
    float right = paper.getWidth() - SIDE;
    float line = paper.getHeight() - 48;
    canvas.line(SIDE, line, right, line, Stroke.solid(Palette.LINE, 0.75f));
    String footer = TextStyle.SMALL.cut(setup.footer(), width() - 90);
    canvas.text(footer, SIDE, line + 16, Canvas.Align.START, TextStyle.SMALL);
    String label = setup.words().get("page", page, pages);
    canvas.text(label, right, line + 16, Canvas.Align.END, TextStyle.SMALL);
  }
}
