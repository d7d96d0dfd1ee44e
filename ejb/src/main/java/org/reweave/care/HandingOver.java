package org.reweave.care;

import java.util.List;
import java.util.UUID;

/**
 * Cases that their lead hands over to a colleague.
 *
 * @param to the therapist who leads them from then on
 * @param cases at least one
 */
public record HandingOver(UUID to, List<Case> cases) {
  /**
   * One case.
   *
   * @param note what the next lead has to know; the team reads it
   */
  public record Case(UUID caseId, String note) {}
}
