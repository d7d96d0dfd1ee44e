package org.reweave.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.reweave.platform.Conflict;
import org.reweave.platform.Ids;
import org.reweave.platform.Invalid;

/** A time set aside for one client or both. Planned once, ended once. */
@Entity
@Table(name = "appointment")
class Appointment {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  Instant startsAt;
  int minutes;

  @Enumerated(EnumType.STRING)
  NewAppointment.Mode mode;

  @Enumerated(EnumType.STRING)
  AppointmentStatus status;

  UUID createdBy;
  Instant createdAt;
  @Version int version;

  protected Appointment() {}

  Appointment(UUID clinicId, UUID caseId, NewAppointment plan, UUID createdBy, Instant now) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.startsAt = plan.startsAt();
    this.minutes = plan.minutes();
    this.mode = plan.mode();
    this.status = AppointmentStatus.PLANNED;
    this.createdBy = createdBy;
    this.createdAt = now;
  }

  void end(AppointmentStatus how, Instant now) {
    if (how == AppointmentStatus.PLANNED) {
      throw new Invalid("status", "unknown", "Choose HELD, CANCELLED or NO_SHOW.");
    }
    if (status != AppointmentStatus.PLANNED) {
      throw new Conflict("appointment-ended", "This appointment has been dealt with already.");
    }
    if (how != AppointmentStatus.CANCELLED && startsAt.isAfter(now)) {
      throw new Conflict("appointment-ahead", "This appointment has not begun yet.");
    }
    status = how;
  }
}
