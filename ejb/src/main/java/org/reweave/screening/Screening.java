package org.reweave.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Conflict;
import org.reweave.platform.Ids;

/** One questionnaire for one client. Says how far it is, never what was answered. */
@Entity
@Table(name = "screening")
class Screening {
  /** Who fills it in. */
  enum Source {
    /** The client, in the portal. */
    ONLINE,
    /** Staff, from a paper form or an interview; such a row is never the client's to see. */
    ENTRY
  }

  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  String instrument;

  /** Under which words of the clinic it was given; null where it had none, and from paper. */
  @Nullable UUID wordingId;

  @Enumerated(EnumType.STRING)
  Source source;

  @Enumerated(EnumType.STRING)
  ScreeningStatus status;

  UUID assignedBy;
  Instant assignedAt;
  @Nullable Instant submittedAt;
  @Version int version;

  protected Screening() {}

  Screening(
      UUID clinicId,
      UUID caseId,
      UUID clientId,
      String instrument,
      @Nullable UUID wordingId,
      Source source,
      UUID assignedBy,
      Instant assignedAt) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = clientId;
    this.instrument = instrument;
    this.wordingId = wordingId;
    this.source = source;
    this.status = ScreeningStatus.ASSIGNED;
    this.assignedBy = assignedBy;
    this.assignedAt = assignedAt;
  }

  /** Notes that answers were saved. */
  void start() {
    requireOpen();
    status = ScreeningStatus.STARTED;
  }

  /** Ends the client's hold on it, for good. */
  void submit(Instant at) {
    requireOpen();
    status = ScreeningStatus.SUBMITTED;
    submittedAt = at;
  }

  private void requireOpen() {
    if (status == ScreeningStatus.SUBMITTED) {
      throw new Conflict("already-submitted", "You have already sent these answers.");
    }
  }
}
