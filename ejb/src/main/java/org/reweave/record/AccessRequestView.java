package org.reweave.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A request as the case's team sees it.
 *
 * @param dueOn by when it is to be answered
 * @param overdue whether that day has passed without an answer
 */
public record AccessRequestView(
    UUID requestId,
    UUID clientId,
    LocalDate askedOn,
    LocalDate dueOn,
    boolean overdue,
    AccessState state,
    List<Decided> decisions) {
  /** One decision, with its reason. */
  public record Decided(AccessState outcome, String reason, String by, Instant at) {}
}
