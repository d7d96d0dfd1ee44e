package org.reweave.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Severity;

/**
 * A flag with everything that its team may know.
 *
 * @param version the version of the rule that fired
 * @param dueAt by when the next step is due; null of a topic and of what is closed
 * @param evidence what it fired on
 * @param history what was done so far, the earliest first
 * @param countersigned whether a second person has agreed since it was last opened
 * @param earlier what the same person's answers raised before, the latest first
 * @param beside what else the same answers raised and waits for the same, the weightiest first
 * @param next what the viewer may do now, as far as state and relation say
 */
public record FlagDetail(
    UUID flagId,
    UUID caseId,
    UUID clientId,
    UUID screeningId,
    String code,
    Rule.Kind kind,
    Severity severity,
    FlagState state,
    Instant raisedAt,
    @Nullable Instant acknowledgeBy,
    @Nullable Instant assessBy,
    @Nullable Instant dueAt,
    RuleText rule,
    int version,
    List<Evidence> evidence,
    List<Done> history,
    boolean countersigned,
    List<FlagStep> next,
    List<Escalation> escalations,
    List<EarlierFlag> earlier,
    List<Beside> beside) {

  /**
   * Another flag that the same answers raised and that waits for the same.
   *
   * @param title its topic
   */
  public record Beside(UUID flagId, String code, String title, Severity severity) {}

  /**
   * What the rule says.
   *
   * @param title its topic
   * @param routing what the clinician does next
   * @param status PROPOSED until a clinician has signed it
   */
  public record RuleText(String title, String routing, Instrument.Status status, String source) {}

  /**
   * One answer that the rule fired on.
   *
   * @param item the item's key; {@code TOTAL} where only the total was entered
   * @param topic the item's topic in two or three words
   * @param answer the label of the client's answer
   */
  public record Evidence(String item, String topic, String answer) {}

  /**
   * One step that was taken.
   *
   * @param by the name of who took it
   * @param falseAlarm whether it closed the flag as one
   */
  public record Done(
      FlagStep step, String by, UUID byId, Instant at, String text, boolean falseAlarm) {}
}
