package org.reweave.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.reweave.platform.Ids;

/** Somebody of a clinic, by name. */
@Entity
@Table(name = "person")
class Person {
  @Id private UUID id;
  private UUID clinicId;

  @Enumerated(EnumType.STRING)
  private PersonKind kind;

  private String givenName;
  private String familyName;
  private String locale;
  private Instant createdAt;
  @Version private int version;

  protected Person() {}

  Person(UUID clinicId, PersonKind kind, Invitee who, Instant now) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.kind = kind;
    this.givenName = who.givenName();
    this.familyName = who.familyName();
    this.locale = who.locale();
    this.createdAt = now;
  }

  UUID id() {
    return id;
  }

  String givenName() {
    return givenName;
  }

  String familyName() {
    return familyName;
  }

  void called(Invitee who) {
    givenName = who.givenName();
    familyName = who.familyName();
  }

  void speaks(String language) {
    locale = language;
  }

  String locale() {
    return locale;
  }
}
