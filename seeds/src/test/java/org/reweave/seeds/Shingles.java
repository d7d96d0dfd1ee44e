package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs of eight words as short hashes, so that a text can be compared with one that must not be
 * kept here. {@code shingles.txt} was made by {@link #of} from the two documents that the library
 * rests on, without their titles, which we cite, and with {@link #CANARY} added, which proves that
 * the file and this code belong together. A hash is the first six bytes of the SHA-256 of the salt
 * and the words: too short and too salted to get a sentence back, long enough that a chance match
 * among all our texts has odds of less than one in a million.
 */
final class Shingles {

  /** Our own words, hashed into the file. */
  static final String CANARY = "a quiet heron counts eight blue pebbles twice";

  private static final int WORDS = 8;
  private static final int BYTES = 6;
  private static final String SALT = "reweave-own-words-1:";

  private Shingles() {}

  /** The hashes of each run of eight words. */
  static Set<String> of(String text) {
    List<String> words = words(text);
    return IntStream.rangeClosed(0, words.size() - WORDS)
        .mapToObj(from -> hash(String.join(" ", words.subList(from, from + WORDS))))
        .collect(Collectors.toSet());
  }

  /** Words without case, accents, apostrophes and marks. */
  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['‘’\\p{M}]", "");
    return Stream.of(plain.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static String hash(String run) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest((SALT + run).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
