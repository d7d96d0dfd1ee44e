package org.reweave.reports.worksheet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads values out of the bytes of a PDF. Depth and work are limited, whatever the bytes are.
 *
 * <p>The work is counted over all values that one file makes us read: a value that never ends is
 * read to the end of the file, and a file may hold many of them.
 */
final class PdfParser {

  private static final int DEEPEST = 40;

  private final byte[] data;
  private final Work work;
  private int at;

  PdfParser(byte[] data, int at, Work work) {
    this.data = data;
    this.at = at;
    this.work = work;
  }

  /** What is left of the steps and of the memory that reading one file may take. */
  static final class Work {

    private static final int MOST_VALUES = 500_000;

    private long steps;
    private int values = MOST_VALUES;

    Work(long steps) {
      this.steps = steps;
    }

    void spend(long more) throws Broken {
      steps -= more;
      requireLeft();
    }

    private void countValue() throws Broken {
      values--;
      requireLeft();
    }

    private void requireLeft() throws Broken {
      if (isSpent()) {
        throw new Broken();
      }
    }

    boolean isSpent() {
      return steps < 0 || values < 0;
    }
  }

  /** The bytes are not what they should be. Carries nothing of them. */
  static final class Broken extends Exception {
    Broken() {
      super("Broken PDF", null, false, false);
    }
  }

  int position() {
    return at;
  }

  /** Reads the value at the current place. */
  PdfValue value() throws Broken {
    return value(0);
  }

  private PdfValue value(int depth) throws Broken {
    if (depth > DEEPEST) {
      throw new Broken();
    }
    work.countValue();
    skipBlanks();
    int c = peek();
    return switch (c) {
      case '/' -> name();
      case '(' -> literal();
      case '[' -> array(depth);
      case '<' -> peekNext() == '<' ? dict(depth) : hex();
      default -> numberOrWord();
    };
  }

  private PdfValue.Name name() throws Broken {
    next();
    StringBuilder text = new StringBuilder();
    while (at < data.length && isRegular(data[at])) {
      int c = next();
      if (c == '#' && at + 1 < data.length && isHex(data[at]) && isHex(data[at + 1])) {
        c = Character.digit(next(), 16) * 16 + Character.digit(next(), 16);
      }
      text.append((char) c);
    }
    return new PdfValue.Name(text.toString());
  }

  private PdfValue.Text literal() throws Broken {
    next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int open = 1;
    while (true) {
      int c = next();
      if (c == '\\') {
        escaped(out);
        continue;
      }
      if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        return new PdfValue.Text(out.toByteArray());
      }
      out.write(c);
    }
  }

  private void escaped(ByteArrayOutputStream out) throws Broken {
    int c = next();
    switch (c) {
      case 'n' -> out.write('\n');
      case 'r' -> out.write('\r');
      case 't' -> out.write('\t');
      case 'b' -> out.write('\b');
      case 'f' -> out.write('\f');
      case '\n' -> {
        return;
      }
      case '\r' -> {
        if (peek() == '\n') {
          next();
        }
      }
      default -> {
        if (c < '0' || c > '7') {
          out.write(c);
          return;
        }
        int octal = c - '0';
        for (int i = 0; i < 2 && peek() >= '0' && peek() <= '7'; i++) {
          octal = octal * 8 + next() - '0';
        }
        out.write(octal);
      }
    }
  }

  private PdfValue.Text hex() throws Broken {
    next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int half = -1;
    while (true) {
      int c = next();
      if (c == '>') {
        if (half >= 0) {
          out.write(half * 16);
        }
        return new PdfValue.Text(out.toByteArray());
      }
      int digit = Character.digit(c, 16);
      if (digit < 0) {
        if (isBlank((byte) c)) {
          continue;
        }
        throw new Broken();
      }
      if (half < 0) {
        half = digit;
      } else {
        out.write(half * 16 + digit);
        half = -1;
      }
    }
  }

  private PdfValue.Array array(int depth) throws Broken {
    next();
    List<PdfValue> values = new ArrayList<>();
    while (true) {
      skipBlanks();
      if (peek() == ']') {
        next();
        return new PdfValue.Array(values);
      }
      values.add(value(depth + 1));
    }
  }

  private PdfValue.Dict dict(int depth) throws Broken {
    next();
    next();
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    while (true) {
      skipBlanks();
      int c = peek();
      if (c == '>' && peekNext() == '>') {
        next();
        next();
        return new PdfValue.Dict(entries);
      }
      if (c != '/') {
        throw new Broken();
      }
      entries.put(name().text(), value(depth + 1));
    }
  }

  /** A number, a reference such as {@code 12 0 R}, or a word. */
  private PdfValue numberOrWord() throws Broken {
    String token = token();
    if (!isInteger(token)) {
      return isNumber(token)
          ? new PdfValue.Number(Double.parseDouble(token))
          : new PdfValue.Word(token);
    }
    int after = at;
    skipBlanks();
    if (at < data.length && isDigit(data[at]) && isInteger(token())) {
      skipBlanks();
      if (at < data.length && data[at] == 'R') {
        next();
        return new PdfValue.Reference(Integer.parseInt(token));
      }
    }
    at = after;
    return new PdfValue.Number(Integer.parseInt(token));
  }

  private String token() throws Broken {
    int from = at;
    while (at < data.length && isRegular(data[at])) {
      next();
    }
    if (at == from) {
      throw new Broken();
    }
    return new String(data, from, at - from, StandardCharsets.ISO_8859_1);
  }

  private static boolean isInteger(String token) {
    return token.length() <= 9 && token.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isNumber(String token) {
    return token.length() <= 20 && token.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
  }

  void skipBlanks() throws Broken {
    while (at < data.length && (isBlank(data[at]) || data[at] == '%')) {
      if (next() == '%') {
        while (at < data.length && data[at] != '\n' && data[at] != '\r') {
          next();
        }
      }
    }
  }

  private int peek() throws Broken {
    if (at >= data.length) {
      throw new Broken();
    }
    return data[at] & 0xff;
  }

  private int peekNext() {
    return at + 1 < data.length ? data[at + 1] & 0xff : -1;
  }

  private int next() throws Broken {
    work.spend(1);
    int c = peek();
    at++;
    return c;
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }

  private static boolean isRegular(byte b) {
    return !isBlank(b) && "()<>[]{}/%".indexOf(b) < 0;
  }
}
