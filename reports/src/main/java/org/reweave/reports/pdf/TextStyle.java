package org.reweave.reports.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * How text looks.
 *
 * @param size in points
 * @param leading from baseline to baseline, in points
 */
public record TextStyle(Face face, float size, float leading, Color color) {

  public static final TextStyle TITLE = new TextStyle(Face.SEMIBOLD, 23, 29, Palette.INK);
  public static final TextStyle SECTION = new TextStyle(Face.SEMIBOLD, 13.5f, 18, Palette.INK);
  public static final TextStyle LABEL = new TextStyle(Face.SEMIBOLD, 10.5f, 14.5f, Palette.INK);
  public static final TextStyle LEAD = new TextStyle(Face.REGULAR, 11.5f, 17, Palette.INK_2);
  public static final TextStyle BODY = new TextStyle(Face.REGULAR, 10.5f, 15.5f, Palette.INK);
  public static final TextStyle SMALL = new TextStyle(Face.REGULAR, 9, 12.5f, Palette.INK_2);
  public static final TextStyle CELL = new TextStyle(Face.REGULAR, 9.5f, 13, Palette.INK);
  public static final TextStyle CELL_HEAD = new TextStyle(Face.SEMIBOLD, 8.5f, 12, Palette.INK_2);

  /** The same in another colour. */
  public TextStyle in(Color other) {
    return new TextStyle(face, size, leading, other);
  }

  /** The same in another weight. */
  public TextStyle in(Face other) {
    return new TextStyle(other, size, leading, color);
  }

  /** Width of one line of text in points. */
  public float width(String text) {
    return face.width(text, size);
  }

  /** The text on one line of at most the given width; what is too long ends in dots. */
  public String cut(String text, float width) {
    if (width(text) <= width) {
      return text;
    }
    String cut = lines(text, width).getFirst();
    while (!cut.isEmpty() && width(cut + "…") > width) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut + "…";
  }

  /**
   * Breaks a text into lines of at most the given width: at line feeds, else between words, else
   * inside a word that is wider than a line. At least one line.
   */
  public List<String> lines(String text, float width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.strip().lines().toList()) {
      StringBuilder line = new StringBuilder();
      for (String word : List.of(paragraph.strip().split(" +"))) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (width(longer) <= width) {
          line.setLength(0);
          line.append(longer);
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(breakWord(word, width, lines));
      }
      lines.add(line.toString());
    }
    return lines.isEmpty() ? List.of("") : lines;
  }

  /** Adds the full lines of a word that is too wide and returns what is left of it. */
  private String breakWord(String word, float width, List<String> lines) {
    String rest = word;
    while (width(rest) > width && rest.codePointCount(0, rest.length()) > 1) {
      int low = rest.offsetByCodePoints(0, 1);
      int end = low;
      while (end < rest.length()
          && width(rest.substring(0, rest.offsetByCodePoints(end, 1))) <= width) {
        end = rest.offsetByCodePoints(end, 1);
      }
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }
}
