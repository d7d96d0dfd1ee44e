package org.reweave.seeds;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many years of school it takes to read an English text, after Flesch and Kincaid (Kincaid,
 * Fishburne, Rogers and Chissom, 1975): 0.39 words per sentence + 11.8 syllables per word - 15.59.
 * Syllables are counted as groups of vowels, without a silent final e, -es or -ed; that is right
 * for about nine words of ten and errs to both sides.
 */
final class ReadingGrade {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+[\"”]?(\\s|$)");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT =
      Pattern.compile(".*([^aeiouyl]e|[aeiouyrl]le|[^aeiouytd]ed|[^aeiouysxzcgh]es)");

  private ReadingGrade() {}

  static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  static double of(String text) {
    double words = words(text);
    long sentences = Stream.of(SENTENCE_END.split(text)).filter(part -> words(part) > 0).count();
    int syllables = WORD.matcher(text).results().mapToInt(word -> syllables(word.group())).sum();
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  static int syllables(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    int groups = (int) VOWELS.matcher(letters).results().count();
    return Math.max(1, SILENT.matcher(letters).matches() ? groups - 1 : groups);
  }
}
