package org.reweave.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;

/**
 * An errand about one person, to Keycloak or by mail, written in the transaction that makes it
 * needful.
 */
@Entity
@Table(name = "outbox")
class Outbox {
  enum State {
    DUE,
    DONE,
    DEAD
  }

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration AWAY = Duration.ofSeconds(10);

  @Id private UUID id;
  private UUID clinicId;

  @Enumerated(EnumType.STRING)
  private Errand kind;

  private UUID about;
  private Instant dueAt;
  private int attempts;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String lastError;
  private Instant createdAt;

  protected Outbox() {}

  Outbox(UUID clinicId, Errand kind, UUID about, Instant now) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.kind = kind;
    this.about = about;
    this.dueAt = now;
    this.state = State.DUE;
    this.createdAt = now;
  }

  UUID id() {
    return id;
  }

  Errand kind() {
    return kind;
  }

  UUID about() {
    return about;
  }

  int attempts() {
    return attempts;
  }

  State state() {
    return state;
  }

  Instant dueAt() {
    return dueAt;
  }

  /** Begins a try. Should the server die meanwhile, the errand is due again after the lease. */
  void claim(Instant now) {
    attempts++;
    dueAt = now.plus(LEASE);
  }

  void done() {
    state = State.DONE;
    lastError = null;
  }

  /**
   * The try failed: due again later, or dead after the last one.
   *
   * @param why in words of ours, with nothing of the person
   */
  void failed(Instant now, String why) {
    lastError = why;
    var wait = Backoff.after(attempts);
    wait.ifPresentOrElse(w -> dueAt = now.plus(w), () -> state = State.DEAD);
  }

  /** Keycloak was away: nothing was tried, and the try does not count. */
  void waits(Instant now) {
    attempts--;
    dueAt = now.plus(AWAY);
  }

  DeadLetter deadLetter(String displayName) {
    return new DeadLetter(id, kind.name(), about, displayName, attempts, lastError, createdAt);
  }
}
