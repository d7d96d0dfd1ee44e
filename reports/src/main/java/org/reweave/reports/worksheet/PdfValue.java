package org.reweave.reports.worksheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a PDF, as far as forms need it. */
sealed interface PdfValue {

  /** A dictionary; keys without their slash. */
  record Dict(Map<String, PdfValue> entries) implements PdfValue {
    Optional<PdfValue> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    boolean isOfType(String type) {
      return entries.get("Type") instanceof Name(String text) && text.equals(type);
    }
  }

  /** A dictionary with bytes, still packed. */
  record Stream(Dict dict, byte[] packed) implements PdfValue {}

  record Array(List<PdfValue> values) implements PdfValue {}

  record Name(String text) implements PdfValue {}

  /** A string; its bytes are not decoded yet. */
  record Text(byte[] bytes) implements PdfValue {}

  record Number(double value) implements PdfValue {}

  record Reference(int object) implements PdfValue {}

  /** A keyword such as true, null or a stray word. */
  record Word(String text) implements PdfValue {}
}
