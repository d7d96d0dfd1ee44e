package org.reweave.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted: sealed for the team, of one length for any answers. Written once; the client
 * has no way to read it back.
 */
@Entity
@Immutable
@Table(name = "response")
class Response {
  @Id UUID screeningId;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  String instrument;
  int instrumentVersion;
  LocalDate administeredOn;
  Instant submittedAt;
  @Nullable UUID enteredBy;
  byte[] answers;
  byte[] score;

  protected Response() {}

  Response(
      Screening of,
      int instrumentVersion,
      LocalDate administeredOn,
      Instant submittedAt,
      @Nullable UUID enteredBy,
      byte[] answers,
      byte[] score) {
    this.screeningId = of.id;
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.clientId = of.clientId;
    this.instrument = of.instrument;
    this.instrumentVersion = instrumentVersion;
    this.administeredOn = administeredOn;
    this.submittedAt = submittedAt;
    this.enteredBy = enteredBy;
    this.answers = answers;
    this.score = score;
  }
}
