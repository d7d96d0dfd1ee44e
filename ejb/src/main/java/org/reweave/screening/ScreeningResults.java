package org.reweave.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.content.Wordings;

/** Opens screenings for the team that may read them; the caller has been checked. */
@ApplicationScoped
class ScreeningResults {
  @Inject Responses responses;
  @Inject Wordings wordings;

  /** In the same order. */
  List<ScreeningResult> of(List<Screening> screenings) {
    var opened = responses.open(screenings.stream().map(s -> s.id).toList());
    var wording =
        wordings.versions(
            screenings.stream().map(s -> s.wordingId).filter(Objects::nonNull).toList());
    return screenings.stream().map(s -> result(s, version(s, wording), opened.get(s.id))).toList();
  }

  private static @Nullable Integer version(Screening screening, Map<UUID, Integer> wording) {
    return screening.wordingId == null ? null : wording.get(screening.wordingId);
  }

  private static ScreeningResult result(
      Screening s, @Nullable Integer wording, Responses.@Nullable Opened opened) {
    if (opened == null) {
      return new ScreeningResult(
          s.id,
          s.clientId,
          s.instrument,
          wording,
          s.status,
          s.source == Screening.Source.ENTRY,
          null,
          s.assignedAt,
          null,
          null,
          null,
          null,
          Map.of());
    }
    var hasTotal = opened.score().total() != null || !opened.score().subscales().isEmpty();
    return new ScreeningResult(
        s.id,
        s.clientId,
        s.instrument,
        wording,
        s.status,
        s.source == Screening.Source.ENTRY,
        opened.row().enteredBy,
        s.assignedAt,
        opened.row().administeredOn,
        opened.row().submittedAt,
        hasTotal ? opened.score() : null,
        opened.band(),
        opened.answers());
  }
}
