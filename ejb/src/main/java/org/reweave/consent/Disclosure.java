package org.reweave.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;

/** One giving-out under a release. Never changed. */
@Entity
@Immutable
@Table(name = "disclosure")
class Disclosure {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID releaseId;
  String[] parts;
  LocalDate fromOn;
  LocalDate toOn;
  LocalDate sentOn;
  byte[] what;
  UUID loggedBy;
  Instant loggedAt;

  protected Disclosure() {}

  Disclosure(
      Release under,
      Set<Segment> parts,
      LocalDate from,
      LocalDate to,
      LocalDate on,
      UUID loggedBy,
      Instant at) {
    this.id = Ids.random();
    this.clinicId = under.clinicId;
    this.caseId = under.caseId;
    this.releaseId = under.id;
    this.parts = parts.stream().map(Enum::name).sorted().toArray(String[]::new);
    this.fromOn = from;
    this.toOn = to;
    this.sentOn = on;
    this.what = new byte[0];
    this.loggedBy = loggedBy;
    this.loggedAt = at;
  }

  Set<Segment> parts() {
    return Set.of(parts).stream().map(Segment::valueOf).collect(Collectors.toSet());
  }

  /** What the words are bound to. */
  Seal whatSeal() {
    return new Seal(clinicId, "disclosure.what", id, loggedBy, "TEAM");
  }

  void write(byte[] sealedWhat) {
    what = sealedWhat;
  }
}
