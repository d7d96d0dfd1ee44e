package org.reweave.content;

import static org.reweave.platform.Roles.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Turn;
import org.reweave.platform.Under;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.ReliableChange;

/**
 * The thresholds of reliable change that a clinic sets for itself over ours, each with its reason.
 * A version never changes. What is shown follows the threshold of the day; a report that was made
 * keeps what it says.
 */
@Stateless
@DenyAll
@Under(DbRole.ADMIN)
public class OwnThresholds {
  private static final int LONGEST_REASON = 200;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Turn turn;
  @Inject Thresholds thresholds;
  @Inject Clock clock;

  /** Each instrument of which a reliable change is known. */
  @RolesAllowed(ADMINISTRATOR)
  public List<ThresholdRow> list() {
    audit.record("list", "threshold", null, null);
    var own =
        thresholds.newest("").stream()
            .collect(Collectors.toMap(t -> t.instrument, Function.identity()));
    return Content.english().instruments().stream().flatMap(i -> row(i, own.get(i.key()))).toList();
  }

  /**
   * Sets a threshold. The same again changes nothing.
   *
   * @return the version, 1 for the first
   * @throws Conflict {@code no-threshold} for an instrument without a reliable change: screens stay
   *     screens
   * @throws Invalid naming {@code points} or {@code reason}
   */
  @RolesAllowed(ADMINISTRATOR)
  public int save(String key, NewThreshold asked) {
    var most = most(changing(key));
    var problems = new ArrayList<Invalid.Problem>();
    var points = Objects.requireNonNullElse(asked.points(), 0);
    if (points < 1 || points > most) {
      problems.add(
          new Invalid.Problem("points", "out-of-range", "Give points from 1 to " + most + "."));
    }
    var reason = Objects.requireNonNullElse(asked.reason(), "").strip();
    if (reason.isEmpty()) {
      problems.add(new Invalid.Problem("reason", "required", "Say where you have it from."));
    } else if (reason.length() > LONGEST_REASON) {
      problems.add(
          new Invalid.Problem(
              "reason", "too-long", "Say it in " + LONGEST_REASON + " characters at most."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    var before = turn(key);
    if (before.isPresent() && isSame(before.get(), points, reason)) {
      audit.record("save", "threshold", before.get().id, null);
      return before.get().version;
    }
    return add(key, before, points, reason);
  }

  /**
   * Takes the clinic's own threshold back; ours holds again.
   *
   * @throws Conflict {@code not-own} if it has none; {@code no-threshold}
   */
  @RolesAllowed(ADMINISTRATOR)
  public void withdraw(String key) {
    changing(key);
    var before = turn(key);
    if (before.map(t -> t.points).isEmpty()) {
      throw new Conflict("not-own", "The clinic has set no threshold of its own here.");
    }
    add(key, before, null, "");
  }

  private Optional<OwnThreshold> turn(String key) {
    turn.take(viewer.get().clinic() + " threshold " + key);
    return thresholds.newest(key).stream().findFirst();
  }

  private int add(
      String key, Optional<OwnThreshold> before, @Nullable Integer points, String reason) {
    var v = viewer.get();
    var made =
        new OwnThreshold(
            v.clinic(),
            key,
            before.map(t -> t.version).orElse(0) + 1,
            points,
            reason,
            v.person(),
            clock.instant());
    em.persist(made);
    audit.record(points == null ? "withdraw" : "save", "threshold", made.id, null);
    return made.version;
  }

  private static boolean isSame(OwnThreshold before, int points, String reason) {
    return Objects.equals(before.points, points) && before.reason.equals(reason);
  }

  private static Instrument changing(String key) {
    var instrument = Content.english().instrument(key).orElseThrow(NotFound::new);
    if (ReliableChange.of(instrument).isEmpty() || instrument.range() == null) {
      throw new Conflict("no-threshold", "No change of this questionnaire is judged.");
    }
    return instrument;
  }

  private static int most(Instrument instrument) {
    var range = Objects.requireNonNull(instrument.range());
    return range.max() - range.min();
  }

  private static Stream<ThresholdRow> row(Instrument i, @Nullable OwnThreshold newest) {
    var own = newest == null || newest.points == null ? null : newest;
    return ReliableChange.of(i).stream()
        .map(
            rule ->
                new ThresholdRow(
                    i.key(),
                    i.title(),
                    rule.threshold(),
                    rule.derivation(),
                    most(i),
                    own == null ? null : own.points,
                    own == null ? null : own.reason,
                    own == null ? null : own.version,
                    own == null ? null : own.madeAt));
  }
}
