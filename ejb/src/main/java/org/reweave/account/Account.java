package org.reweave.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's right to sign in. */
@Entity
@Table(name = "account")
class Account {
  @Id private UUID personId;
  private UUID clinicId;

  @Enumerated(EnumType.STRING)
  private PersonKind kind;

  private String displayName;
  private String username;
  private @Nullable String email;
  private String[] roles;

  @Enumerated(EnumType.STRING)
  private AccountState state;

  private boolean enabled;
  private Instant createdAt;
  @Version private int version;

  protected Account() {}

  Account(
      UUID personId,
      UUID clinicId,
      PersonKind kind,
      Invitee who,
      String username,
      Set<String> roles,
      Instant now) {
    this.personId = personId;
    this.clinicId = clinicId;
    this.kind = kind;
    this.displayName = who.displayName();
    this.username = username;
    this.email = who.email();
    this.roles = roles.stream().sorted().toArray(String[]::new);
    this.state = AccountState.PENDING;
    this.enabled = true;
    this.createdAt = now;
  }

  UUID personId() {
    return personId;
  }

  UUID clinicId() {
    return clinicId;
  }

  PersonKind kind() {
    return kind;
  }

  String displayName() {
    return displayName;
  }

  String username() {
    return username;
  }

  @Nullable String email() {
    return email;
  }

  Set<String> roles() {
    return Set.of(roles);
  }

  AccountState state() {
    return state;
  }

  boolean enabled() {
    return enabled;
  }

  Instant createdAt() {
    return createdAt;
  }

  int version() {
    return version;
  }

  void change(Set<String> newRoles, boolean nowEnabled) {
    if (!newRoles.equals(roles())) {
      roles = newRoles.stream().sorted().toArray(String[]::new);
    }
    enabled = nowEnabled;
  }

  void called(Invitee who) {
    displayName = who.displayName();
  }

  /** Is invited at another address; the login is made anew, or after all. */
  void reachedAt(@Nullable String address) {
    email = address;
    state = AccountState.PENDING;
  }

  /** The login could not be made. */
  void failed() {
    if (state == AccountState.PENDING) {
      state = AccountState.FAILED;
    }
  }

  /** The login was made. */
  void invited() {
    if (state == AccountState.PENDING || state == AccountState.FAILED) {
      state = AccountState.INVITED;
    }
  }

  /** Keycloak has lost the login; it is made again. */
  void lost() {
    state = AccountState.PENDING;
  }
}
