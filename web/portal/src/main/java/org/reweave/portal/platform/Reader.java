package org.reweave.portal.platform;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reweave.account.Identity;

/** The signed-in person's language, and the time zone of their clinic, kept for the session. */
@SessionScoped
public class Reader implements Serializable {
  private @Nullable Locale language;
  private @Nullable ZoneId zone;

  /** The language in which they were invited; looked up the first time. */
  Locale language(Supplier<Identity> lookUp) {
    var known = language;
    if (known == null) {
      known = Locale.of(lookUp.get().locale());
      language = known;
    }
    return known;
  }

  /** The zone; looked up the first time. */
  ZoneId zone(Supplier<Identity> lookUp) {
    var known = zone;
    if (known == null) {
      known = ZoneId.of(lookUp.get().clinic().zone());
      zone = known;
    }
    return known;
  }
}
