package org.reweave.seeds;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How easy a Spanish text is to read, after Szigriszt Pazos (1993): 206.835 - 62.3 syllables per
 * word - words per sentence. The Inflesz scale (Barrio Cantalejo and others, 2008) calls 65 and
 * more quite easy, about the level of primary school.
 */
final class SpanishReadingEase {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]+[\"”]?(\\s|$)");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final String VOWELS = "aeiouáéíóúü";
  private static final String STRONG = "aeoáéóíú";

  private SpanishReadingEase() {}

  static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  static double of(String text) {
    double words = words(text);
    long sentences = Stream.of(SENTENCE_END.split(text)).filter(part -> words(part) > 0).count();
    int syllables = WORD.matcher(text).results().mapToInt(word -> syllables(word.group())).sum();
    return 206.835 - 62.3 * syllables / words - words / sentences;
  }

  /** Vowels, but for those that merge with the one before: a weak one beside another. */
  static int syllables(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("([qg])u(?=[eéií])", "$1");
    int count = 0;
    for (int i = 0; i < letters.length(); i++) {
      boolean vowel = VOWELS.indexOf(letters.charAt(i)) >= 0;
      boolean follows = i > 0 && VOWELS.indexOf(letters.charAt(i - 1)) >= 0;
      boolean hiatus =
          follows
              && STRONG.indexOf(letters.charAt(i)) >= 0
              && STRONG.indexOf(letters.charAt(i - 1)) >= 0;
      if (vowel && (!follows || hiatus)) {
        count++;
      }
    }
    return Math.max(1, count);
  }
}
