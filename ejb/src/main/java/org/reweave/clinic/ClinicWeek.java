package org.reweave.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a clinic is open, and who leads it.
 *
 * @param days of the week on which it is open, Monday first
 * @param holidays on which it is closed, the earliest first
 * @param leadId the supervisor who is the last to be told of what is overdue; null where every
 *     supervisor is
 * @param supervisors of whom one may lead
 */
public record ClinicWeek(
    ZoneId zone,
    LocalTime opens,
    LocalTime closes,
    List<DayOfWeek> days,
    List<LocalDate> holidays,
    @Nullable UUID leadId,
    List<Supervisor> supervisors) {
  /** Somebody who may lead the clinic. */
  public record Supervisor(UUID staffId, String displayName) {}
}
