package org.reweave.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as its team sees it.
 *
 * @param relation what the viewer is to the case
 * @param suitability the latest decision on joint work; null before the first
 * @param separatedOn since when the partners have parted; null while they have not
 * @param policy the signed rule on individual confidences; null while none is signed
 * @param settlesTeam whether somebody waits to join the team and the viewer has the word on it
 * @param emergency set while the viewer has it open in an emergency
 * @param version of the team, for {@code If-Match}
 */
public record CaseDetail(
    UUID caseId,
    long number,
    CaseType type,
    String title,
    String status,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate separatedOn,
    Relation relation,
    List<Member> members,
    @Nullable String suitability,
    @Nullable String policy,
    Counts counts,
    boolean settlesTeam,
    @Nullable Emergency emergency,
    int version) {

  /**
   * One member, past or present. Exactly one of the two ids is set.
   *
   * @param from null of somebody whom an administrator put on the team and the lead has not
   *     confirmed yet: they see nothing of the case
   * @param account of a client: PENDING, INVITED or ACTIVE; null of staff
   * @param handedOver whether they lead because the lead before lost the account
   */
  public record Member(
      @Nullable UUID clientId,
      @Nullable UUID staffId,
      String displayName,
      Relation relation,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String account,
      boolean handedOver) {}

  /**
   * That the viewer reads the case in an emergency.
   *
   * @param until when it closes by itself
   */
  public record Emergency(UUID emergencyId, Instant until) {}

  /** How much there is of what, over all clients. */
  public record Counts(int openFlags, int homeworkDue, int homeworkDone) {}
}
