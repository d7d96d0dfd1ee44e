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
    /** Being handed over right now, and not to be handed over again. */
    SENDING,
    DONE,
    DEAD
  }

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration AWAY = Duration.ofSeconds(10);
  private static final String IN_DOUBT = "it may have arrived: no answer came";

  @Id private UUID id;
  private UUID clinicId;

  @Enumerated(EnumType.STRING)
  private Errand kind;

  private UUID about;
  private @Nullable UUID objectId;
  private Instant dueAt;
  private int attempts;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String lastError;
  private @Nullable Instant sentAt;
  private Instant createdAt;

  protected Outbox() {}

  Outbox(UUID clinicId, Errand kind, UUID about, Instant now) {
    this(clinicId, kind, about, null, now);
  }

  /**
   * An errand about one person and something of theirs.
   *
   * @param objectId what it is about besides, such as an appointment
   */
  Outbox(UUID clinicId, Errand kind, UUID about, @Nullable UUID objectId, Instant now) {
    this.id = Ids.ordered();
    this.clinicId = clinicId;
    this.kind = kind;
    this.about = about;
    this.objectId = objectId;
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

  UUID clinicId() {
    return clinicId;
  }

  UUID about() {
    return about;
  }

  @Nullable UUID objectId() {
    return objectId;
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

  /**
   * Begins a try. Should the server die meanwhile, the errand is due again after the lease, or, if
   * it must not happen twice, in doubt.
   */
  void claim(Instant now) {
    attempts++;
    dueAt = now.plus(LEASE);
    if (kind.once()) {
      state = State.SENDING;
    }
  }

  void done() {
    state = State.DONE;
    lastError = null;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** When the try that runs was begun. */
  Instant claimedAt() {
    return dueAt.minus(LEASE);
  }

  /** The mail server took it. */
  void sent(Instant now) {
    sentAt = now;
    done();
  }

  /** It may not leave yet. */
  void hold(Instant until) {
    dueAt = until;
  }

  /** Nobody knows whether it arrived: given up, until somebody has it tried again. */
  void inDoubt() {
    giveUp(IN_DOUBT);
  }

  /**
   * Not to be tried any more, until somebody asks for it.
   *
   * @param why in words of ours, with nothing of the person
   */
  void giveUp(String why) {
    state = State.DEAD;
    lastError = why;
  }

  /**
   * The try failed: due again later, or dead after the last one.
   *
   * @param why in words of ours, with nothing of the person
   */
  void failed(Instant now, String why) {
    lastError = why;
    state = State.DUE;
    var wait = Backoff.after(attempts);
    wait.ifPresentOrElse(w -> dueAt = now.plus(w), () -> state = State.DEAD);
  }

  /** Keycloak or the mail server was away: nothing was tried, and the try does not count. */
  void waits(Instant now) {
    attempts--;
    state = State.DUE;
    dueAt = now.plus(AWAY);
  }

  boolean isDead() {
    return state == State.DEAD;
  }

  DeadLetter deadLetter(String displayName) {
    return new DeadLetter(id, kind.shown(), about, displayName, attempts, lastError, createdAt);
  }
}
