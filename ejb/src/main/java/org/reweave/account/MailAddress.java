package org.reweave.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to which mail can go.
 *
 * @param text as it was entered, without blanks around it
 */
public record MailAddress(String text) {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]+");
  private static final Pattern TAG = Pattern.compile("\\+[^@]*@");

  /** The address that was entered; empty if it is none. */
  public static Optional<MailAddress> of(String entered) {
    var text = entered.strip();
    return text.length() <= LONGEST && FORM.matcher(text).matches()
        ? Optional.of(new MailAddress(text))
        : Optional.empty();
  }

  /**
   * Whose mailbox it is, for holding two addresses against each other: in small letters, and
   * without the tag behind a plus sign, which most servers deliver to the same box.
   */
  public String mailbox() {
    return TAG.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("@");
  }
}
