package org.reweave.portal.platform;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The time zone of the signed-in person's clinic, kept for the session. */
@SessionScoped
public class ClinicZone implements Serializable {
  private @Nullable ZoneId zone;

  /** The zone; looked up the first time. */
  ZoneId orElse(Supplier<ZoneId> lookUp) {
    var known = zone;
    if (known == null) {
      known = lookUp.get();
      zone = known;
    }
    return known;
  }
}
