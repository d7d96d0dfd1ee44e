package org.reweave.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;
import org.reweave.platform.Sealer;

/** What a client allowed once. What the client says later takes its place; none is changed. */
@Entity
@Immutable
@Table(name = "safe_contact")
class SafeContact {
  /** How long a client's word holds before it is asked for again. */
  static final Duration HOLDS = Duration.ofDays(90);

  /** Room for every text at its longest, so that the length tells nothing. */
  private static final int BYTES = 8192;

  @Id UUID id;
  UUID clinicId;
  UUID clientId;
  byte[] fields;
  Instant confirmedAt;

  protected SafeContact() {}

  SafeContact(UUID clinicId, UUID clientId, Allowed allowed, Sealer sealer, Instant now) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.clientId = clientId;
    this.confirmedAt = now;
    this.fields = sealer.sealFields(seal(), allowed.fields(), BYTES);
  }

  Allowed open(Sealer sealer) {
    return Allowed.of(sealer.openFields(seal(), fields));
  }

  /** Whether it was said recently enough to be relied on. */
  boolean holds(Instant now) {
    return now.isBefore(confirmedAt.plus(HOLDS));
  }

  private Seal seal() {
    return new Seal(clinicId, "safe_contact.fields", id, clientId, "AUTHOR_AND_THERAPIST");
  }
}
