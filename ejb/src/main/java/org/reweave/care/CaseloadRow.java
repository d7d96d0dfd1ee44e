package org.reweave.care;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case in a caseload.
 *
 * @param number the case's number within the whole house, for people to say
 * @param screening whether all, some or none of the clients sent in the intake
 * @param risk the weightiest open SAFETY flag
 * @param openFlags the number of open SAFETY flags
 * @param nextAppointment null where none is planned
 * @param lastContact the last appointment that was held; null before the first
 * @param homeworkDue the number of assignments that are still to be filled in
 * @param homeworkDone the number of those that were sent in
 * @param suitability the latest decision on joint work; null where none was made
 */
public record CaseloadRow(
    UUID caseId,
    long number,
    String title,
    Relation relation,
    String status,
    List<Member> members,
    String screening,
    Risk risk,
    int openFlags,
    @Nullable Instant nextAppointment,
    @Nullable Instant lastContact,
    int homeworkDue,
    int homeworkDone,
    @Nullable String suitability) {

  /**
   * One client of the case.
   *
   * @param acknowledgeBy when the first flag that nobody has acknowledged is due; null for none
   */
  public record Member(
      UUID clientId,
      String displayName,
      Risk risk,
      int openFlags,
      @Nullable Instant acknowledgeBy,
      int homeworkDue,
      int homeworkDone) {}
}
