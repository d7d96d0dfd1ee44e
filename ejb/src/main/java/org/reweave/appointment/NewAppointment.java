package org.reweave.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An appointment to make.
 *
 * @param minutes 5 to 480
 * @param attendees the clients to invite, at least one
 */
public record NewAppointment(Instant startsAt, int minutes, List<UUID> attendees, Mode mode) {
  /** Where it takes place. */
  public enum Mode {
    IN_PERSON,
    ONLINE
  }
}
