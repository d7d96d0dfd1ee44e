package org.reweave.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;

/**
 * What a client has typed about themselves and not sent: the client's alone. Sending it makes it a
 * {@link Profile} and leaves this row empty. The repository's insert makes it.
 */
@Entity
@Table(name = "profile_draft")
class ProfileDraft {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  byte[] fields = {};
  Instant savedAt;
  @Nullable Instant sentAt;
  @Version int version;

  protected ProfileDraft() {}

  ProfileDraft(UUID clinicId, UUID caseId, UUID clientId, Instant at) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = clientId;
    this.savedAt = at;
  }

  /** What the fields are bound to. */
  Seal seal() {
    return new Seal(clinicId, "profile_draft.fields", id, clientId, "AUTHOR_ONLY");
  }

  boolean empty() {
    return fields.length == 0;
  }

  void save(byte[] sealedFields, Instant at) {
    fields = sealedFields;
    savedAt = at;
  }

  /** Hands over what was typed, and keeps nothing of it here. */
  Profile send(Instant at) {
    fields = new byte[0];
    savedAt = at;
    sentAt = at;
    return new Profile(this, at);
  }
}
