package org.reweave.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;

/**
 * What a client sent about themselves at one time. Never changed: what is sent later adds to it.
 */
@Entity
@Immutable
@Table(name = "profile")
class Profile {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  byte[] fields;
  Instant sentAt;

  protected Profile() {}

  Profile(ProfileDraft of, Instant at) {
    this.id = Ids.ordered();
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.clientId = of.clientId;
    this.fields = new byte[0];
    this.sentAt = at;
  }

  /** What the fields are bound to. */
  Seal seal() {
    return new Seal(clinicId, "profile.fields", id, clientId, "AUTHOR_AND_THERAPIST");
  }

  void write(byte[] sealedFields) {
    fields = sealedFields;
  }
}
