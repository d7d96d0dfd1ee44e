package org.reweave.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release as the case's team sees it.
 *
 * @param clientId whose own parts it covers; null for joint parts
 */
public record ReleaseView(
    UUID releaseId,
    @Nullable UUID clientId,
    Set<Segment> parts,
    String recipient,
    String purpose,
    LocalDate from,
    LocalDate to,
    LocalDate expiresOn,
    ReleaseState state,
    String draftedBy,
    Instant draftedAt,
    List<Party> parties,
    List<Given> given) {
  /**
   * One of those who have to sign.
   *
   * @param did null for nothing yet
   * @param name as it was typed to sign, empty if it was not
   */
  public record Party(
      UUID clientId, @Nullable ReleaseAnswer did, String name, @Nullable Instant at) {}

  /** What was given out. */
  public record Given(
      UUID disclosureId,
      Set<Segment> parts,
      LocalDate from,
      LocalDate to,
      LocalDate on,
      String what,
      String loggedBy) {}
}
