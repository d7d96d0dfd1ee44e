package org.reweave.reports.worksheet;

import java.nio.charset.StandardCharsets;

/** Text of a PDF: UTF-16 or UTF-8 where it says so, else PDF's own encoding. */
final class PdfText {

  /** Characters of the codes 0x18 to 0x1F in PDFDocEncoding (ISO 32000-1, annex D). */
  private static final String FROM_18 = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";

  /** Characters of the codes 0x80 to 0xA0. */
  private static final String FROM_80 =
      "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D"
          + "\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153"
          + "\u0161\u017E\uFFFD\u20AC";

  private PdfText() {}

  /** Text with line feeds as its only control characters, without blanks around it. */
  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    String raw = raw(bytes).replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\n' || !Character.isISOControl(c)) {
        text.append(c);
      } else if (c == '\t') {
        text.append(' ');
      }
    }
    return text.toString().strip();
  }

  private static String raw(byte[] bytes) {
    if (begins(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      int code = b & 0xff;
      if (code >= 0x18 && code <= 0x1F) {
        text.append(FROM_18.charAt(code - 0x18));
      } else if (code >= 0x80 && code <= 0xA0) {
        text.append(FROM_80.charAt(code - 0x80));
      } else {
        text.append((char) code);
      }
    }
    return text.toString();
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
