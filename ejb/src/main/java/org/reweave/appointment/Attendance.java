package org.reweave.appointment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a client is invited to an appointment, and later whether the client came. */
@Entity
@Table(name = "attendance")
class Attendance {
  @Embeddable
  record Key(UUID appointmentId, UUID clientId) {}

  @EmbeddedId Key key;
  UUID clinicId;
  UUID caseId;
  @Nullable Boolean attended;

  protected Attendance() {}

  Attendance(Appointment of, UUID clientId) {
    this.key = new Key(of.id, clientId);
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
  }
}
