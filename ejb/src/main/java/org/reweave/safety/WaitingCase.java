package org.reweave.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in which a new and grave flag was told to who is on call. Nothing of whom or what it is
 * about.
 *
 * @param number of the case
 * @param lead the name of who leads it; empty if nobody does
 * @param mail the lead's address; empty if there is none
 * @param caseId only for who is on the case's team, else null
 * @param flags at least one, the earliest first
 */
public record WaitingCase(
    long number, String lead, String mail, @Nullable UUID caseId, List<WaitingFlag> flags) {
  /** When the first of its flags was raised. */
  public Instant since() {
    return flags.getFirst().raisedAt();
  }
}
