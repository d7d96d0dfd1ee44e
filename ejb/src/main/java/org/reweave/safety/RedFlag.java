package org.reweave.safety;

import static org.reweave.seeds.Clocks.Wait.ASSESS;
import static org.reweave.seeds.Clocks.Wait.PLAN;
import static org.reweave.seeds.Clocks.Wait.REVIEW;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.reweave.clinic.FlagClocks;
import org.reweave.platform.Conflict;
import org.reweave.seeds.Clocks.Wait;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Severity;

/**
 * A rule that fired on one client's response, and how far the clinician's work on it is. Inserted
 * together with the response; here it only moves on. It never closes by itself.
 */
@Entity
@DynamicUpdate
@Table(name = "red_flag")
class RedFlag {
  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  UUID screeningId;
  String code;
  int ruleVersion;

  @Enumerated(EnumType.STRING)
  Rule.Kind kind;

  @Enumerated(EnumType.STRING)
  Severity severity;

  @Enumerated(EnumType.STRING)
  FlagState state;

  Instant raisedAt;
  @Nullable Instant dueFrom;
  @Nullable Instant dueAt;
  @Nullable Instant acknowledgeBy;
  @Nullable Instant assessBy;
  @Nullable Instant acknowledgedAt;
  @Nullable UUID countersignedBy;
  @Nullable Instant countersignedAt;
  @Nullable UUID closedBy;
  @Nullable Instant closedAt;
  byte[] evidence;
  @Version int version;

  protected RedFlag() {}

  /** True if the same answers of the same person raised the other, and it waits for the same. */
  boolean isBeside(RedFlag other) {
    return screeningId.equals(other.screeningId)
        && clientId.equals(other.clientId)
        && kind == other.kind
        && state == other.state;
  }

  /**
   * Moves on by one step.
   *
   * @param by who of the staff takes it
   * @param clocks of the clinic, which the next date is counted by
   * @throws Conflict {@code wrong-order} naming what comes next; {@code countersignature-missing}
   *     on closing a CRITICAL flag that nobody countersigned; {@code same-person} where the one who
   *     countersigned would close, or the other way round
   */
  void take(FlagStep step, UUID by, Instant at, FlagClocks clocks) {
    if (!step.fits(state)) {
      throw new Conflict("wrong-order", "That does not come now. Next: " + state.next + '.');
    }
    switch (step) {
      case ACKNOWLEDGE -> acknowledgedAt = at;
      case CLOSE -> close(by, at);
      case COUNTERSIGN -> countersign(by, at);
      case REOPEN -> reopen();
      case ASSESS, PLAN, REPORT, MONITOR -> {}
    }
    if (step.to != null) {
      state = step.to;
      dueFrom = at;
      dueAt = kind == Rule.Kind.SAFETY ? next(step, at, clocks) : null;
    }
  }

  /** By when the step after this one is due: nothing that is open is ever without a date. */
  private @Nullable Instant next(FlagStep taken, Instant at, FlagClocks clocks) {
    return switch (taken) {
      case ACKNOWLEDGE ->
          // From the day it was raised: looking at it does not win time.
          assessBy = Objects.requireNonNullElseGet(assessBy, () -> by(ASSESS, raisedAt, clocks));
      case REOPEN -> assessBy = by(ASSESS, at, clocks);
      case ASSESS -> by(PLAN, at, clocks);
      case PLAN, REPORT, MONITOR -> by(REVIEW, at, clocks);
      case CLOSE -> null;
      case COUNTERSIGN -> dueAt;
    };
  }

  private Instant by(Wait wait, Instant from, FlagClocks clocks) {
    return clocks.by(wait, severity, from);
  }

  private void close(UUID by, Instant at) {
    if (severity == Severity.CRITICAL && countersignedBy == null) {
      throw new Conflict(
          "countersignature-missing", "A second person has to countersign before it is closed.");
    }
    if (by.equals(countersignedBy)) {
      throw samePerson();
    }
    closedBy = by;
    closedAt = at;
  }

  /**
   * A later countersignature by somebody else takes the place of the earlier one, so that who
   * signed too soon may still close.
   */
  private void countersign(UUID by, Instant at) {
    if (by.equals(closedBy)) {
      throw samePerson();
    }
    if (by.equals(countersignedBy)) {
      throw new Conflict("already-countersigned", "You have countersigned it already.");
    }
    countersignedBy = by;
    countersignedAt = at;
  }

  /** Starts anew: an earlier countersignature no longer counts. */
  private void reopen() {
    countersignedBy = null;
    countersignedAt = null;
    closedBy = null;
    closedAt = null;
  }

  private static Conflict samePerson() {
    return new Conflict(
        "same-person", "Two people are needed: one countersigns and the other one closes.");
  }
}
