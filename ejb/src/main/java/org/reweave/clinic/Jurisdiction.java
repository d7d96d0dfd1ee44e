package org.reweave.clinic;

import java.util.regex.Pattern;

/** Codes of places with a law of their own, as in ISO 3166: {@code GB}, {@code US-CA}. */
public final class Jurisdiction {
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

  private Jurisdiction() {}

  /** Whether this is the code of a country or of a region in one. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }
}
