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
import org.reweave.screening.ScreeningResult;
import org.reweave.screening.Screenings;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Item;
import org.reweave.seeds.Option;

/** What a client answered in one questionnaire, for the team. */
@Named
@RequestScoped
public class AnswersView extends CaseView {
  @EJB Screenings screenings;
  @Inject Say say;

  private @Nullable ScreeningResult result;
  private @Nullable Instrument instrument;

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
