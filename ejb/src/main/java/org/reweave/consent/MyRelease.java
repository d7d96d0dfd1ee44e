package org.reweave.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release that a client is asked for; what the partner did about it is not in it.
 *
 * @param partyId the client's own part in the release
 * @param did null for nothing yet
 * @param over whether its last day is over
 * @param given what went out under it
 */
public record MyRelease(
    UUID partyId,
    Set<Segment> parts,
    String recipient,
    String purpose,
    LocalDate from,
    LocalDate to,
    LocalDate expiresOn,
    @Nullable ReleaseAnswer did,
    @Nullable Instant at,
    boolean over,
    List<Given> given) {
  /** That something went out. */
  public record Given(Set<Segment> parts, LocalDate from, LocalDate to, LocalDate on) {}
}
