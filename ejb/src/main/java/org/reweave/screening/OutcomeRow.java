package org.reweave.screening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reweave.clinic.FlagClocks;
import org.reweave.platform.Ids;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Rule;

/**
 * One rule's outcome on one response, ready to be inserted: there is one for every rule, fired or
 * not, and all have the same size.
 */
record OutcomeRow(UUID id, Rule.Outcome outcome, DueTimes due, byte[] evidence) {
  static List<OutcomeRow> of(
      Screening screening,
      Filled filled,
      List<Rule> rules,
      Instant at,
      FlagClocks clocks,
      Sealer sealer) {
    return filled.outcomes(rules).stream()
        .map(
            outcome -> {
              var id = Ids.ordered();
              return new OutcomeRow(
                  id,
                  outcome,
                  DueTimes.of(outcome.rule().kind(), outcome.severity(), at, clocks),
                  Evidence.seal(
                      sealer,
                      screening.clinicId,
                      id,
                      screening.clientId,
                      filled.evidence(outcome)));
            })
        .toList();
  }

  String state() {
    return outcome.fired() ? "RAISED" : "NONE";
  }
}
