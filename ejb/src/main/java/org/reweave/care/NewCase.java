package org.reweave.care;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case to open.
 *
 * @param lead the therapist who leads it; required from an administrator, else the viewer
 * @param clients two for a couple, one for an individual
 */
public record NewCase(CaseType type, @Nullable UUID lead, List<Client> clients) {
  /**
   * A person to take into care.
   *
   * @param email optional; where there is none, a code is handed over in person
   * @param locale {@code en} or {@code es}; English if null
   */
  public record Client(
      String givenName, String familyName, @Nullable String email, @Nullable String locale) {}
}
