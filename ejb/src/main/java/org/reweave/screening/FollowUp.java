package org.reweave.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reweave.seeds.Content;
import org.reweave.seeds.Gate;
import org.reweave.seeds.Instrument;

/**
 * A result that calls for a closer look, which nobody has taken yet: a task for the clinician. It
 * is worked out when staff look and leaves no trace where a client or a partner could see one.
 *
 * @param instrument key of what was answered
 * @param next key of the instrument to ask further with
 * @param task what the clinician does
 * @param since when the answers came in
 */
public record FollowUp(UUID clientId, String instrument, String next, String task, Instant since) {

  private record Asked(UUID clientId, String instrument) {}

  /**
   * The tasks that are open: of each client's latest result of each instrument, unless the longer
   * one was given or entered since.
   *
   * @param results all of a case, the earliest first
   */
  static List<FollowUp> of(List<ScreeningResult> results) {
    Map<Asked, ScreeningResult> latest = new LinkedHashMap<>();
    for (var result : results) {
      if (result.submittedAt() != null) {
        latest.put(new Asked(result.clientId(), result.instrument()), result);
      }
    }
    var open = new ArrayList<FollowUp>();
    for (var result : latest.values()) {
      for (var gate : due(result)) {
        if (results.stream().noneMatch(later -> answers(later, result, gate))) {
          open.add(of(result, gate));
        }
      }
    }
    return open;
  }

  private static FollowUp of(ScreeningResult result, Gate gate) {
    return new FollowUp(
        result.clientId(), result.instrument(), gate.next(), gate.task(), came(result));
  }

  private static boolean answers(ScreeningResult later, ScreeningResult result, Gate gate) {
    return later.clientId().equals(result.clientId())
        && later.instrument().equals(gate.next())
        && !later.assignedAt().isBefore(came(result));
  }

  private static Instant came(ScreeningResult result) {
    return Optional.ofNullable(result.submittedAt()).orElseThrow();
  }

  private static List<Gate> due(ScreeningResult result) {
    return Content.english()
        .instrument(result.instrument())
        .map(instrument -> due(instrument, result))
        .orElse(List.of());
  }

  private static List<Gate> due(Instrument instrument, ScreeningResult result) {
    if (!result.answers().isEmpty()) {
      return Gate.due(instrument, result.answers());
    }
    var score = result.score();
    var total = score == null ? null : score.total();
    return total == null ? List.of() : Gate.due(instrument, total);
  }
}
