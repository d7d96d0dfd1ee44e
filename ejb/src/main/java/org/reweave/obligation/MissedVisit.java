package org.reweave.obligation;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit to which a client did not come while a pathway for a high or moderate risk of suicide
 * goes on, and for which no outreach was begun.
 *
 * @param startsAt when it began, from which the outreach counts
 */
public record MissedVisit(UUID appointmentId, UUID clientId, Instant startsAt) {
  /** The key of the outreach that it asks for. */
  public static final String OUTREACH = "SUICIDE_NO_SHOW";
}
