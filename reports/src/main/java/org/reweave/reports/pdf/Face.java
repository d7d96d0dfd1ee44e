package org.reweave.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/**
 * A weight of Inter. Its files are cut by script, so a text is drawn in runs, each in the first
 * file that has its characters. The fonts are built once and shared by all documents.
 */
public enum Face {
  REGULAR(400),
  SEMIBOLD(600);

  /** Stands for a character that no font has: better a mark than a silent gap. */
  private static final String MISSING = "[?]";

  private final List<BaseFont> fonts;

  Face(int weight) {
    fonts = family(weight);
  }

  private static List<BaseFont> family(int weight) {
    List<BaseFont> family = new ArrayList<>();
    for (String script : List.of("latin", "latin-ext", "greek", "cyrillic")) {
      BaseFont font = embedded(script + "-" + weight, BaseFont.IDENTITY_H);
      font.setSecureRandom(new FixedPrefix(family.size()));
      family.add(font);
    }
    return List.copyOf(family);
  }

  /** Characters drawn with one font. */
  record Run(BaseFont font, String text) {}

  /**
   * The font of what people type: whole and in WinAnsi, since a viewer cannot type with a subset.
   */
  static BaseFont forTyping() {
    return Typing.FONT;
  }

  /** The text as it will be drawn: composed, on one line, with a mark for each missing glyph. */
  String drawable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.FORMAT && !isVariationSelector(c))
        .forEach(
            c -> {
              if (hasGlyph(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(MISSING);
              }
            });
    return out.toString();
  }

  List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    String drawable = drawable(text);
    int start = 0;
    BaseFont current = fonts.getFirst();
    for (int i = 0; i < drawable.length(); ) {
      int c = drawable.codePointAt(i);
      BaseFont font = current.charExists(c) ? current : fontOf(c);
      if (font.equals(current)) {
        i += Character.charCount(c);
        continue;
      }
      if (i > start) {
        runs.add(new Run(current, drawable.substring(start, i)));
      }
      current = font;
      start = i;
    }
    if (start < drawable.length()) {
      runs.add(new Run(current, drawable.substring(start)));
    }
    return runs;
  }

  /** Width in points. */
  float width(String text, float size) {
    float width = 0;
    for (Run run : runs(text)) {
      width += run.font().getWidthPoint(run.text(), size);
    }
    return width;
  }

  private static boolean isVariationSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }

  private boolean hasGlyph(int c) {
    return fonts.stream().anyMatch(font -> font.charExists(c));
  }

  private BaseFont fontOf(int c) {
    return fonts.stream().filter(font -> font.charExists(c)).findFirst().orElse(fonts.getFirst());
  }

  private static BaseFont embedded(String name, String encoding) {
    String file = "inter/inter-" + name + "-normal.woff";
    try (InputStream in = Face.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Font is missing: " + file);
      }
      byte[] trueType = Woff.toTrueType(in.readAllBytes());
      String id = "inter-" + name + ".ttf";
      BaseFont font = BaseFont.createFont(id, encoding, true, false, trueType, null);
      // The list of glyphs that OpenPDF would add is incomplete and fails PDF/A and PDF/UA.
      font.setIncludeCidSet(false);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Typing {
    static final BaseFont FONT = embedded("latin-400", BaseFont.CP1252);

    static {
      FONT.setSubset(false);
    }
  }

  /**
   * Makes the six letters before the name of a subset depend on the font's script alone, so that
   * the same document has the same bytes; nothing secret hangs on them.
   */
  private static final class FixedPrefix extends SecureRandom {

    private final double letter;

    FixedPrefix(int script) {
      letter = (script + 0.5) / 26;
    }

    @Override
    public double nextDouble() {
      return letter;
    }
  }
}
