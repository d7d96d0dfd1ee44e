package org.reweave.account;

import java.util.random.RandomGenerator;

/**
 * Makes login names that tell nothing of their owner and are easy to read out: {@code p-7f3k-2q9x}.
 * No letter that looks like another or like a digit, and no vowel, so that no word comes out.
 */
final class LoginName {
  static final String ALPHABET = "23456789bcdfghjkmnpqrtvwx";

  private LoginName() {}

  /** A new name, one of 25 to the power of 8. */
  static String next(RandomGenerator random) {
    return "p-" + letters(random) + '-' + letters(random);
  }

  /** What is mailed to an address, to be typed where it was asked for. */
  static String shortCode(RandomGenerator random) {
    return letters(random) + '-' + letters(random);
  }

  /** A password to read out, for one use. */
  static String code(RandomGenerator random) {
    return letters(random) + '-' + letters(random) + '-' + letters(random);
  }

  private static String letters(RandomGenerator random) {
    var four = new StringBuilder(4);
    for (int i = 0; i < 4; i++) {
      four.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return four.toString();
  }
}
