package org.reweave.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * All that a mail to a client may say. It names nobody and nothing: not the clinic, not what it
 * does, no address to follow, so that it tells whoever reads it over a shoulder as little as can be
 * told.
 */
record Words(String subject, String text) {
  private static final String EN_SIGN_IN = " Sign in where you usually do.\n";
  private static final String ES_SIGN_IN = " Entra por donde sueles hacerlo.\n";

  /** That something new may wait; the same whatever it is. */
  static Words news(String language) {
    return spanish(language)
        ? new Words("Una nota para ti", "Puede que haya algo nuevo para ti." + ES_SIGN_IN)
        : new Words("A note for you", "There may be something new for you." + EN_SIGN_IN);
  }

  /** That something is planned soon. */
  static Words visit(String language) {
    return spanish(language)
        ? new Words("Un recordatorio", "Tienes algo previsto pronto." + ES_SIGN_IN)
        : new Words("A reminder", "You have something planned soon." + EN_SIGN_IN);
  }

  /** That something is planned, with day and hour of the clinic's clock. */
  static Words visit(String language, Instant at, ZoneId zone) {
    var pattern =
        spanish(language)
            ? "'Tienes algo previsto el' EEEE d 'de' MMMM 'a las' H:mm'.'"
            : "'You have something planned on' EEEE d MMMM 'at' H:mm'.'";
    var text =
        DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language))
            .format(at.atZone(zone));
    return new Words(visit(language).subject, text + '\n');
  }

  private static boolean spanish(String language) {
    return language.equals("es");
  }
}
