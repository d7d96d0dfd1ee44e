package org.reweave.portal.homework;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reweave.content.Library;
import org.reweave.homework.AssignmentStatus;
import org.reweave.homework.Homework;
import org.reweave.homework.HomeworkRow;
import org.reweave.homework.NewHomework;
import org.reweave.homework.NewReview;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;
import org.reweave.seeds.Field;
import org.reweave.seeds.Worksheet;

/** A case's homework: giving it, reading what came back, and reviewing it. */
@Named
@RequestScoped
public class TeamHomeworkView extends CaseView {
  /** A filled-in field as it reads. */
  public record Line(String label, String value) {}

  /** The worksheets of one step, to choose from. */
  public record Shelf(String title, List<Choice> worksheets) {}

  /**
   * Homework that stands together.
   *
   * @param title key of its title
   */
  public record Group(String title, List<HomeworkRow> rows) {}

  private static final int ROWS = 100;

  @EJB Homework homework;
  @EJB Library library;
  @Inject Say say;

  private List<HomeworkRow> rows = List.of();
  private List<Worksheet> worksheets = List.of();

  @Override
  protected void post(String action) {
    switch (action) {
      case "assign" ->
          form.then(
              () ->
                  homework.assign(
                      caseId(),
                      new NewHomework(
                          form.optional("worksheet"),
                          form.optional("assignee"),
                          form.day("dueOn"),
                          form.optional("note"),
                          null)),
              here("homework", "given"));
      case "skip" ->
          form.then(() -> homework.skip(form.id("assignment")), here("homework", "skipped"));
      case "review" ->
          form.then(
              () ->
                  homework.review(
                      form.id("entry"), new NewReview(form.number("quality"), form.text("text"))),
              here("homework", "reviewed"));
      default -> {}
    }
  }

  @Override
  protected void read() {
    super.read();
    rows = rows(homework.list(caseId(), ROWS, form.optional("cursor")));
    worksheets = library.worksheets(null);
    form.show("worksheet", form.text("worksheet"));
    form.show("dueOn", say.getToday().plusWeeks(1));
  }

  public List<HomeworkRow> getRows() {
    return rows;
  }

  /** What waits for the therapist, then what the clients have; a group without any is left out. */
  public List<Group> getCurrent() {
    return Stream.of(
            new Group("toReview", with(s -> s == AssignmentStatus.SUBMITTED)),
            new Group("withClients", with(AssignmentStatus::isOpen)))
        .filter(g -> !g.rows().isEmpty())
        .toList();
  }

  /** What is done, or left out. */
  public List<HomeworkRow> getEarlier() {
    return with(s -> s != AssignmentStatus.SUBMITTED && !s.isOpen());
  }

  private List<HomeworkRow> with(Predicate<AssignmentStatus> status) {
    return rows.stream().filter(r -> status.test(r.status())).toList();
  }

  /** The library, by step. */
  public List<Shelf> getShelves() {
    return library.steps(say.getLanguage()).stream()
        .map(
            step ->
                new Shelf(
                    step.number() + ". " + step.title(),
                    worksheets.stream()
                        .filter(w -> w.step().equals(step.key()))
                        .map(w -> new Choice(w.key(), w.title()))
                        .toList()))
        .toList();
  }

  /** One client, or both of a couple. */
  public List<Choice> getAssignees() {
    var choices = new ArrayList<>(getClientChoices());
    if (choices.size() > 1) {
      choices.add(new Choice(NewHomework.BOTH, say.of("both")));
    }
    return choices;
  }

  /** What was filled in, in words and in the worksheet's order. */
  public List<Line> lines(HomeworkRow row, HomeworkRow.Filled entry) {
    Map<String, String> fields = entry.fields() == null ? Map.of() : entry.fields();
    return row.form().stream()
        .filter(f -> !fields.getOrDefault(f.key(), "").isBlank())
        .map(f -> new Line(f.label(), words(f, fields.getOrDefault(f.key(), ""))))
        .toList();
  }

  private String words(Field field, String value) {
    return switch (field.type()) {
      case CHOICE, CHOICES ->
          String.join(
              ", ",
              field.options().stream()
                  .filter(o -> List.of(value.split(",", -1)).contains(o.value()))
                  .map(o -> o.label())
                  .toList());
      case CHECK -> say.of("yes");
      default -> value;
    };
  }

  /** The marks that a review can give. */
  public List<Choice> getQualities() {
    return List.of(0, 1, 2, 3, 4).stream()
        .map(q -> new Choice(q.toString(), say.of("quality." + q)))
        .toList();
  }
}
