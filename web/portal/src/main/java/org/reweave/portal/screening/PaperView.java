package org.reweave.portal.screening;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.NotFound;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.screening.NewScreeningEntry;
import org.reweave.screening.Screenings;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Item;

/**
 * A questionnaire that a client answered on paper or in an interview: the therapist enters its
 * answers, or only its total.
 */
@Named
@RequestScoped
public class PaperView extends CaseView {
  @EJB Screenings screenings;
  @Inject Say say;

  @Override
  protected void post(String action) {
    form.then(() -> screenings.enter(caseId(), typed(action)), here("safety", "entered"));
  }

  private NewScreeningEntry typed(String action) {
    var totalOnly = action.equals("total");
    return new NewScreeningEntry(
        clientId(),
        getInstrument().key(),
        Form.required("administeredOn", form.day("administeredOn"), say.of("chooseDay")),
        totalOnly ? null : answers(),
        totalOnly ? total() : null);
  }

  private Map<String, String> answers() {
    var answers = new LinkedHashMap<String, String>();
    for (var item : getInstrument().items()) {
      var answer = form.optional(field(item));
      if (answer != null) {
        answers.put(item.key(), answer);
      }
    }
    return answers;
  }

  /** What is no number is out of any range. */
  private int total() {
    return Objects.requireNonNullElse(form.number("total"), Integer.MIN_VALUE);
  }

  @Override
  protected void read() {
    super.read();
    form.show("administeredOn", say.getToday());
  }

  /** Who answered. */
  public UUID getClientId() {
    return clientId();
  }

  private UUID clientId() {
    return form.id("clientId");
  }

  /** The name of who answered. */
  public String getClient() {
    return name(clientId());
  }

  /** The questionnaire. */
  public Instrument getInstrument() {
    return Content.english().instrument(form.text("instrument")).orElseThrow(NotFound::new);
  }

  /** The name of the input of an item. */
  public String field(Item item) {
    return "answers." + item.key();
  }

  /** The wording; where the clinic has none, the number that the paper form shows and the topic. */
  public String ask(Item item) {
    @Nullable String text = item.text();
    return text == null
        ? say.of("itemNumber", getInstrument().items().indexOf(item) + 1, item.topic())
        : text;
  }
}
