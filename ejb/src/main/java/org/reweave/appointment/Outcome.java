package org.reweave.appointment;

import java.util.List;
import java.util.UUID;

/**
 * How an appointment ended.
 *
 * @param status HELD, CANCELLED or NO_SHOW
 * @param attended of a held one: the clients who came, at least one; else empty
 */
public record Outcome(AppointmentStatus status, List<UUID> attended) {}
