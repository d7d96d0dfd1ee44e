package org.reweave.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Content;
import org.reweave.seeds.Gate;
import org.reweave.seeds.Instrument;

/**
 * A result that calls for a closer look, which nobody has taken yet: a task for the clinician. It
 * is worked out when staff look and leaves no trace where a client or a partner could see one.
 * Neither giving the longer form nor a later, milder answer to the short one ends it.
 *
 * @param instrument key of what was answered
 * @param next key of the instrument to ask further with
 * @param task what the clinician does
 * @param answeredOn the day of the answers that call for it
 * @param givenAt since when the longer form waits for an answer; null while it was not given
 */
public record FollowUp(
    UUID clientId,
    String instrument,
    String next,
    String task,
    LocalDate answeredOn,
    @Nullable Instant givenAt) {

  /** Days after the answers by which it is due at the latest; Reweave, proposed. */
  private static final int DAYS = 7;

  private record Called(UUID clientId, String instrument, String next) {}

  private record Answered(ScreeningResult result, LocalDate on, Instant at)
      implements Comparable<Answered> {
    private static final Comparator<Answered> ORDER =
        Comparator.comparing(Answered::on).thenComparing(Answered::at);

    static Stream<Answered> of(ScreeningResult result) {
      return result.administeredOn() == null || result.submittedAt() == null
          ? Stream.empty()
          : Stream.of(new Answered(result, result.administeredOn(), result.submittedAt()));
    }

    @Override
    public int compareTo(Answered other) {
      return ORDER.compare(this, other);
    }
  }

  private record Call(Answered answered, Gate gate) {}

  /**
   * The tasks that are open: of the latest result of each kind that calls for one, until the longer
   * form was answered or entered that is not older. What is older goes by the day of the answers, a
   * paper form's too, and within a day by when they came in.
   *
   * @param results all of a case, in any order
   */
  static List<FollowUp> of(List<ScreeningResult> results) {
    var answered = results.stream().flatMap(Answered::of).sorted().toList();
    Map<Called, Call> latest = new LinkedHashMap<>();
    for (var each : answered) {
      for (var gate : due(each.result())) {
        var called = new Called(each.result().clientId(), each.result().instrument(), gate.next());
        latest.put(called, new Call(each, gate));
      }
    }
    return latest.entrySet().stream()
        .filter(
            e ->
                answered.stream()
                    .noneMatch(
                        other ->
                            isLonger(other.result(), e.getKey())
                                && other.compareTo(e.getValue().answered()) >= 0))
        .map(e -> of(e.getKey(), e.getValue(), results))
        .toList();
  }

  private static FollowUp of(Called called, Call call, List<ScreeningResult> results) {
    return new FollowUp(
        called.clientId(),
        called.instrument(),
        called.next(),
        call.gate().task(),
        call.answered().on(),
        results.stream()
            .filter(r -> r.submittedAt() == null && isLonger(r, called))
            .map(ScreeningResult::assignedAt)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  private static boolean isLonger(ScreeningResult result, Called called) {
    return result.clientId().equals(called.clientId()) && result.instrument().equals(called.next());
  }

  /**
   * By when it is due: the next visit, a week after the answers at the latest (Reweave, proposed).
   *
   * @param nextVisit null where none is planned
   */
  LocalDate dueOn(@Nullable LocalDate nextVisit) {
    var latest = answeredOn.plusDays(DAYS);
    return nextVisit == null || nextVisit.isAfter(latest) || nextVisit.isBefore(answeredOn)
        ? latest
        : nextVisit;
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
