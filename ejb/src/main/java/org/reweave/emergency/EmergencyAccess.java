package org.reweave.emergency;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Conflict;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;
import org.reweave.platform.Sealer;

/**
 * One case open to one person for an hour, and the review of it. That it is open is asked of the
 * database's clock at each request; nothing has to close it.
 */
@Entity
@DynamicUpdate
@Table(name = "emergency_access")
class EmergencyAccess {
  private static final Duration OPEN = Duration.ofMinutes(60);
  private static final Duration REVIEW = Duration.ofHours(72);

  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID personId;

  @Enumerated(EnumType.STRING)
  EmergencyReason reason;

  byte[] note = {};
  Instant openedAt;
  Instant endsAt;
  @Nullable Instant endedAt;
  Instant reviewBy;
  @Nullable UUID reviewedBy;
  @Nullable Instant reviewedAt;

  @Enumerated(EnumType.STRING)
  @Nullable Finding finding;

  byte @Nullable [] findingNote;
  @Version int version;

  protected EmergencyAccess() {}

  EmergencyAccess(
      UUID clinicId,
      UUID caseId,
      UUID personId,
      EmergencyReason reason,
      String text,
      Sealer sealer,
      Instant now) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.personId = personId;
    this.reason = reason;
    this.openedAt = now;
    this.endsAt = now.plus(OPEN);
    this.reviewBy = now.plus(REVIEW);
    this.note = sealer.sealText(seal("emergency_access.note", personId), text);
  }

  private Seal seal(String column, UUID author) {
    return new Seal(clinicId, column, id, author, "TEAM");
  }

  /** What was given as the reason. */
  String text(Sealer sealer) {
    return sealer.openText(seal("emergency_access.note", personId), note);
  }

  /** When it ended or will. */
  Instant over() {
    return endedAt != null ? endedAt : endsAt;
  }

  /**
   * Ends it before its hour is over.
   *
   * @throws Conflict {@code not-open}
   */
  void end(Instant now) {
    if (!now.isBefore(over())) {
      throw new Conflict("not-open", "This emergency access is over already.");
    }
    endedAt = now;
  }

  /**
   * Keeps what somebody else found; once and for all.
   *
   * @throws Conflict {@code own-access} or {@code reviewed}
   */
  void review(Finding found, String text, UUID by, Sealer sealer, Instant now) {
    if (by.equals(personId)) {
      throw new Conflict("own-access", "Somebody else has to review what you opened.");
    }
    if (reviewedAt != null) {
      throw new Conflict("reviewed", "This was reviewed already.");
    }
    finding = found;
    findingNote = sealer.sealText(seal("emergency_access.finding_note", by), text);
    reviewedBy = by;
    reviewedAt = now;
  }

  /** Why the review came to what it found; null before. */
  @Nullable String findingText(Sealer sealer) {
    return findingNote == null
        ? null
        : sealer.openText(
            seal("emergency_access.finding_note", Objects.requireNonNull(reviewedBy)), findingNote);
  }

  boolean overdue(Instant now) {
    return reviewedAt == null && now.isAfter(reviewBy);
  }
}
