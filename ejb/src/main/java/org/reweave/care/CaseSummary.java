package org.reweave.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as an administrator sees it: who and since when, nothing clinical.
 *
 * @param version of the team, for {@code If-Match}
 */
public record CaseSummary(
    UUID caseId,
    long number,
    List<Member> members,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    int version) {
  /**
   * One member of today. Exactly one of the two ids is set.
   *
   * @param from null of somebody whom the lead has not confirmed yet
   */
  public record Member(
      @Nullable UUID clientId,
      @Nullable UUID staffId,
      String displayName,
      Relation relation,
      @Nullable Instant from,
      @Nullable Instant to) {}
}
