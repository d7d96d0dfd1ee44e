package org.reweave.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;
import org.reweave.seeds.ConsentForm;

/** One client's signature under one version of a form, with the words that were signed. */
@Entity
@Immutable
@Table(name = "consent_signature")
class Signature {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  String form;
  int version;
  String language;
  String title;
  String words;
  byte[] name;
  Instant signedAt;

  protected Signature() {}

  Signature(
      UUID clinicId, UUID caseId, UUID clientId, ConsentForm of, String language, Instant at) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.caseId = caseId;
    this.clientId = clientId;
    this.form = of.key();
    this.version = of.version();
    this.language = language;
    this.title = of.title();
    this.words = of.text();
    this.name = new byte[0];
    this.signedAt = at;
  }

  /** What the typed name is bound to. */
  Seal nameSeal() {
    return new Seal(clinicId, "consent_signature.name", id, clientId, "TEAM");
  }

  void sign(byte[] sealedName) {
    name = sealedName;
  }
}
