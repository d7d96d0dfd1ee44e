package org.reweave.care;

import org.jspecify.annotations.Nullable;

/**
 * What to show of a caseload, and in which order.
 *
 * @param status ACTIVE (if null) or CLOSED
 * @param risk only cases of that risk; null for all
 * @param sort RISK (if null), TITLE, NEXT_APPOINTMENT or LAST_CONTACT
 * @param search part of a name or a case number; null for all
 */
public record CaseloadQuery(
    @Nullable Status status, @Nullable Risk risk, @Nullable Sort sort, @Nullable String search) {
  /** Whether the case goes on. */
  public enum Status {
    ACTIVE,
    CLOSED
  }

  /** The order of a caseload; cases alike stand by their id. */
  public enum Sort {
    /** The weightiest risk first, then the most open flags. */
    RISK,
    /** By name. */
    TITLE,
    /** The soonest first, those without one last. */
    NEXT_APPOINTMENT,
    /** The latest first. */
    LAST_CONTACT
  }
}
