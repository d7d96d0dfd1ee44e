package org.reweave.portal.screening;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.NotFound;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Say;
import org.reweave.profile.Profiles;
import org.reweave.screening.ScreeningResult;
import org.reweave.screening.Screenings;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Item;
import org.reweave.seeds.Option;
import org.reweave.seeds.Sex;

/** What a client answered in one questionnaire, for the team. */
@Named
@RequestScoped
public class AnswersView extends CaseView {
  @EJB Screenings screenings;
  @EJB Profiles profiles;
  @Inject Say say;

  private @Nullable ScreeningResult result;
  private @Nullable Instrument instrument;
  private @Nullable Sex sex;

  @Override
  protected void read() {
    super.read();
    var asked = form.id("screening");
    result =
        screenings.results(caseId()).stream()
            .filter(r -> r.screeningId().equals(asked))
            .findFirst()
            .orElseThrow(NotFound::new);
    instrument = screenings.asked(caseId(), asked);
    // A profile is for those who treat: the rest of the team sees all cut-offs alike.
    if (isTreating() && getCutoffs().stream().anyMatch(c -> c.sex() != null)) {
      sex = profiles.sex(caseId(), getResult().clientId()).orElse(null);
    }
  }

  /** The published cut-offs of what has a total. */
  public List<Instrument.Cutoff> getCutoffs() {
    return getResult().score() == null ? List.of() : getInstrument().cutoffs();
  }

  /** The totals that a cut-off marks. */
  public String totals(Instrument.Cutoff cutoff) {
    var lowerIsBetter = getInstrument().direction() == Instrument.Direction.LOWER_IS_BETTER;
    return say.of(lowerIsBetter ? "cutoffFrom" : "cutoffBelow", cutoff.value().toPlainString());
  }

  /** Whether it is the one for this client, of several that differ by sex. */
  public boolean holds(Instrument.Cutoff cutoff) {
    return sex != null && cutoff.sex() == sex;
  }

  /** Whether it was read in its source. */
  public boolean sourced(Instrument.Cutoff cutoff) {
    return cutoff.basis() == Instrument.Basis.SOURCE;
  }

  public ScreeningResult getResult() {
    return Objects.requireNonNull(result, "the page was not loaded");
  }

  /** The questionnaire, as it was worded when it was given. */
  public Instrument getInstrument() {
    return Objects.requireNonNull(instrument, "the page was not loaded");
  }

  /** Its pages; none where only the total is known. */
  public List<Instrument.Group> getGroups() {
    return getResult().answers().isEmpty() ? List.of() : getInstrument().groups();
  }

  /** The wording; where the clinic has none, the topic. */
  public String ask(Item item) {
    return Objects.requireNonNullElse(item.text(), item.topic());
  }

  /** The answer in words. */
  public String answer(Item item) {
    var value = getResult().answers().get(item.key());
    return value == null
        ? say.of("notAnswered")
        : item.option(value).map(Option::label).orElse(value);
  }
}
