package org.reweave.safety;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something in an open case that was to be looked at again by a day that has passed.
 *
 * @param reviewOn that day
 */
public record DueReview(UUID caseId, String caseTitle, Kind kind, LocalDate reviewOn) {
  /** What is to be looked at. */
  public enum Kind {
    /** The decision on joint work. */
    SUITABILITY,
    SAFETY_PLAN,
    /** What has to be done by a certain time. */
    OBLIGATION
  }
}
