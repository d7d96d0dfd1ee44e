package org.reweave.portal.screening;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;
import org.reweave.screening.Briefings;
import org.reweave.screening.MyScreeningDraft;
import org.reweave.screening.OwnScreenings;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Item;
import org.reweave.seeds.Option;

/**
 * A questionnaire, one group of questions a page. Every page is saved as it is left; the last one
 * sends everything, after which the answers are not shown again. Between sittings the client is
 * asked once more whether they are alone, and nothing that was typed is lost by it.
 */
@Named
@RequestScoped
public class QuestionsView extends View {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})(?:[ (–-]+(.*?)\\)?)?");

  @EJB OwnScreenings screenings;
  @EJB Briefings briefings;
  @Inject Say say;

  private @Nullable MyScreeningDraft screening;
  private @Nullable Instrument instrument;
  private Instrument.@Nullable Group group;
  private int part = 1;
  private int parts = 1;

  private UUID id() {
    return form.id("screening");
  }

  @Override
  protected void post(String action) {
    open();
    var typed = typed();
    switch (action) {
      case "draft" -> {
        if (form.attempt(() -> screenings.saveAnswers(id(), typed))) {
          form.done();
        }
      }
      case "later" -> form.then(() -> screenings.saveAnswers(id(), typed), "/me/home?done=saved");
      default -> {
        if (ready()) {
          goOn(typed);
        } else {
          form.then(() -> screenings.saveAnswers(id(), typed), before());
        }
      }
    }
  }

  private void goOn(Map<String, String> typed) {
    for (var item : getItems()) {
      if (item.required() && !typed.containsKey(item.key())) {
        form.problem(field(item), say.of("chooseOne", item.text()));
      }
    }
    var saved = form.attempt(() -> screenings.saveAnswers(id(), typed));
    if (!saved || form.isFailed()) {
      return;
    }
    if (part < parts) {
      form.go(at(part + 1));
      return;
    }
    int unanswered = firstUnanswered();
    if (unanswered > 0) {
      form.go(at(unanswered));
    } else {
      form.then(() -> screenings.submit(id()), "/me/thanks");
    }
  }

  /** The first part with a question that must be answered and is not; 0 if there is none. */
  private int firstUnanswered() {
    var answers = screenings.mine(id()).answers();
    var known = answers == null ? Map.<String, String>of() : answers;
    var groups = instrument().groups();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).items().stream()
          .anyMatch(item -> item.required() && !known.containsKey(item.key()))) {
        return i + 1;
      }
    }
    return 0;
  }

  private Map<String, String> typed() {
    var answers = new LinkedHashMap<String, String>();
    for (var item : getItems()) {
      var answer = form.text(field(item));
      if (!answer.isEmpty()) {
        answers.put(item.key(), answer);
      }
    }
    return answers;
  }

  private String at(int otherPart) {
    return Form.link(
        "/me/questions", "screening", id().toString(), "part", Integer.toString(otherPart));
  }

  @Override
  protected void read() {
    open();
    var answers = getScreening().answers();
    if (answers == null) {
      form.go("/me/home");
    } else if (!ready()) {
      form.go(before());
    } else {
      answers.forEach((item, answer) -> form.show("answers." + item, answer));
    }
  }

  /** Whether they said in this sitting that they are alone. */
  private boolean ready() {
    return briefings.before(id()).ready();
  }

  private String before() {
    return Form.link("/me/before", "screening", id().toString());
  }

  private void open() {
    if (screening != null) {
      return;
    }
    screening = screenings.mine(id());
    instrument = screenings.questions(id());
    var groups = instrument().groups();
    parts = groups.size();
    var asked = form.number("part");
    part = Math.clamp(asked == null ? 1 : asked, 1, parts);
    group = groups.get(part - 1);
  }

  private Instrument instrument() {
    return Objects.requireNonNull(instrument, "the page was not loaded");
  }

  public MyScreeningDraft getScreening() {
    return Objects.requireNonNull(screening, "the page was not loaded");
  }

  /** The questions of this page. */
  public Instrument.Group getGroup() {
    return Objects.requireNonNull(group, "the page was not loaded");
  }

  public List<Item> getItems() {
    return getGroup().items();
  }

  /** The name of a question's field. */
  public String field(Item item) {
    return "answers." + item.key();
  }

  /** Whether a choice is the one that says nothing, which stands apart. */
  public boolean apart(Option option) {
    return option.value().equals("prefer-not");
  }

  /** Whether the choices are numbers in a row, of which the first and the last alone have words. */
  public boolean scale(Item item) {
    var options = item.options();
    return options.size() > 6
        && options.stream().allMatch(o -> NUMBERED.matcher(o.label()).matches())
        && options.subList(1, options.size() - 1).stream().allMatch(o -> end(o).isEmpty());
  }

  /** The number of such a choice. */
  public String number(Option option) {
    return numbered(option).group(1);
  }

  /** What such a choice means, for the ends of the row; empty if it is a number alone. */
  public String end(Option option) {
    return Objects.requireNonNullElse(numbered(option).group(2), "");
  }

  private static Matcher numbered(Option option) {
    var numbered = NUMBERED.matcher(option.label());
    if (!numbered.matches()) {
      throw new IllegalArgumentException(option.value() + " has no number");
    }
    return numbered;
  }

  public int getPart() {
    return part;
  }

  public int getParts() {
    return parts;
  }

  /** The page before, empty on the first. */
  public String getBack() {
    return part == 1 ? "" : form.href(at(part - 1));
  }
}
