package org.reweave.appointment;

import java.time.Instant;
import java.util.UUID;

/** An appointment as an invited client sees it: nothing about who else is invited. */
public record MyAppointment(
    UUID appointmentId, Instant startsAt, int minutes, NewAppointment.Mode mode) {}
