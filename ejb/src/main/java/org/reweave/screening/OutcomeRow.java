package org.reweave.screening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reweave.platform.Ids;
import org.reweave.platform.Seal;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Rule;

/**
 * One rule's outcome on one response, ready to be inserted: there is one for every rule, fired or
 * not, and all have the same size.
 */
record OutcomeRow(UUID id, Rule.Outcome outcome, DueTimes due, byte[] evidence) {
  /** Any evidence of any rule fits in; a test holds all rules against it. */
  static final int EVIDENCE_BYTES = 1024;

  static List<OutcomeRow> of(
      Screening screening, Filled filled, List<Rule> rules, Instant at, Sealer sealer) {
    return filled.outcomes(rules).stream()
        .map(
            outcome -> {
              var id = Ids.ordered();
              return new OutcomeRow(
                  id,
                  outcome,
                  DueTimes.of(outcome.rule().kind(), outcome.severity(), at),
                  sealer.sealFields(
                      seal(screening.clinicId, id, screening.clientId),
                      filled.evidence(outcome),
                      EVIDENCE_BYTES));
            })
        .toList();
  }

  String state() {
    return outcome.fired() ? "RAISED" : "NONE";
  }

  static Seal seal(UUID clinic, UUID flagId, UUID clientId) {
    return new Seal(clinic, "red_flag.evidence", flagId, clientId, "TEAM");
  }

  /** Opens the evidence of a flag: answers by item key. */
  static Map<String, String> open(
      Sealer sealer, UUID clinic, UUID flagId, UUID clientId, byte[] evidence) {
    return sealer.openFields(seal(clinic, flagId, clientId), evidence);
  }
}
