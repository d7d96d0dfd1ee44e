package org.reweave.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;

/** A report as it was made; never changed afterwards. */
@Entity
@Immutable
@Table(name = "report")
class Report {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  @Nullable UUID clientId;

  @Enumerated(EnumType.STRING)
  ReportAudience audience;

  @Nullable UUID releaseId;
  LocalDate fromOn;
  LocalDate toOn;
  UUID createdBy;
  Instant createdAt;
  byte[] pdf = {};

  protected Report() {}

  Report(UUID clinicId, UUID caseId, ReportContents contents, UUID createdBy, Instant createdAt) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = contents.clientId();
    this.audience = contents.audience();
    this.releaseId = contents.outgoing() == null ? null : contents.outgoing().releaseId();
    this.fromOn = contents.from();
    this.toOn = contents.to();
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  /** What the document is bound to. */
  Seal seal() {
    return new Seal(clinicId, "report.pdf", id, createdBy, audience.name());
  }

  void keep(byte[] sealedPdf) {
    pdf = sealedPdf;
  }

  /** Whether it was made for that client. */
  boolean isFor(UUID person) {
    return audience == ReportAudience.CLIENT && person.equals(clientId);
  }
}
