package org.reweave.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment as a case's team and administrators see it. */
public record AppointmentView(
    UUID appointmentId,
    UUID caseId,
    Instant startsAt,
    int minutes,
    NewAppointment.Mode mode,
    AppointmentStatus status,
    List<Attendee> attendees) {

  /**
   * One invited client.
   *
   * @param attended null until the appointment was held
   */
  public record Attendee(UUID clientId, @Nullable Boolean attended) {}
}
