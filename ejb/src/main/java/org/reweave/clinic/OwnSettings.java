package org.reweave.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Turn;

/**
 * What clinics have set for themselves over what we ship, in versions that never change; the caller
 * says who may. What was done under an earlier version stays as it was.
 */
@ApplicationScoped
public class OwnSettings {
  private static final int LONGEST_REASON = 200;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Turn turn;
  @Inject Clock clock;

  /** What it is that a clinic sets. */
  public enum Kind {
    /** Which questionnaires are given when. */
    PROTOCOL("protocol"),
    /** By when a flag must have been seen to. */
    CLOCKS("clocks");

    private final String record;

    Kind(String record) {
      this.record = record;
    }
  }

  /**
   * What a clinic has set.
   *
   * @param content in the form of our own files
   * @param reason why the clinic has it so
   */
  public record Setting(int version, String content, String reason, Instant madeAt) {}

  /** What the viewer's clinic has set; empty where ours holds. */
  public Optional<Setting> current(Kind kind) {
    return current(viewer.get().clinic(), kind);
  }

  /** What a clinic has set: the viewer's own, and for SYSTEM any. */
  Optional<Setting> current(UUID clinicId, Kind kind) {
    return newest(clinicId, kind)
        .flatMap(
            s ->
                Optional.ofNullable(s.content)
                    .map(content -> new Setting(s.version, content, s.reason, s.madeAt)));
  }

  /**
   * Sets it from now on. The same again changes nothing.
   *
   * @return the version, 1 for the first
   * @throws Invalid naming {@code reason}
   */
  public int save(Kind kind, String content, String reason) {
    var why = reason.strip();
    if (why.isEmpty()) {
      throw new Invalid("reason", "required", "Say why your clinic has it so.");
    }
    if (why.length() > LONGEST_REASON) {
      throw new Invalid(
          "reason", "too-long", "Say it in " + LONGEST_REASON + " characters at most.");
    }
    var before = turn(kind);
    if (before.isPresent()
        && content.equals(before.get().content)
        && why.equals(before.get().reason)) {
      audit.record("save", kind.record, before.get().id, null);
      return before.get().version;
    }
    return add(kind, before, content, why);
  }

  /**
   * Takes the clinic's own back; ours holds again.
   *
   * @throws Conflict {@code not-own} if it has none
   */
  public void withdraw(Kind kind) {
    var before = turn(kind);
    if (before.map(s -> s.content).isEmpty()) {
      throw new Conflict("not-own", "The clinic has set nothing of its own here.");
    }
    add(kind, before, null, "");
  }

  private Optional<OwnSetting> turn(Kind kind) {
    var clinic = viewer.get().clinic();
    turn.take(clinic + " setting " + kind);
    return newest(clinic, kind);
  }

  private int add(Kind kind, Optional<OwnSetting> before, @Nullable String content, String reason) {
    var v = viewer.get();
    var made =
        new OwnSetting(
            v.clinic(),
            kind,
            before.map(s -> s.version).orElse(0) + 1,
            content,
            reason,
            v.person(),
            clock.instant());
    em.persist(made);
    audit.record(content == null ? "withdraw" : "save", kind.record, made.id, null);
    return made.version;
  }

  private Optional<OwnSetting> newest(UUID clinicId, Kind kind) {
    return em.createQuery(
            "select s from OwnSetting s where s.clinicId = :clinic and s.kind = :kind"
                + " order by s.version desc",
            OwnSetting.class)
        .setParameter("clinic", clinicId)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
