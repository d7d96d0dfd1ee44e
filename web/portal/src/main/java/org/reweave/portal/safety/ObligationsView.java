package org.reweave.portal.safety;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.obligation.Completion;
import org.reweave.obligation.CurrentObligation;
import org.reweave.obligation.MissedVisit;
import org.reweave.obligation.NewObligation;
import org.reweave.obligation.Obligations;
import org.reweave.platform.Invalid;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.seeds.GuidedField;
import org.reweave.seeds.Obligation;

/** What has to be done by certain times in a case, and how far it is. */
@Named
@RequestScoped
public class ObligationsView extends CaseView {
  private static final String FIELDS = "fields.";

  /** One of the things that were written down of a task. */
  public record Told(String label, String value) {}

  @EJB Obligations obligations;
  @Inject Say say;

  private List<CurrentObligation> rows = List.of();
  private List<Obligation> kinds = List.of();

  @Override
  protected void post(String action) {
    switch (action) {
      case "begin" ->
          form.then(() -> obligations.open(caseId(), typed()), here("obligations", "begun"));
      case "complete" -> {
        var task = form.id("task");
        form.then(
            () -> at(task, "note", () -> obligations.complete(task, done(task))),
            here("obligations", "taskdone"));
      }
      case "countersign" -> {
        var of = form.id("obligation");
        form.then(
            () -> at(of, "sign", () -> obligations.countersign(of, form.text(name("sign", of)))),
            here("obligations", "endsigned"));
      }
      case "end" -> {
        var of = form.id("obligation");
        form.then(
            () -> at(of, "ending", () -> obligations.end(of, form.text(name("ending", of)))),
            here("obligations", "ended"));
      }
      default -> {}
    }
  }

  private NewObligation typed() {
    return new NewObligation(form.id("clientId"), form.text("kind"), since(), form.text("text"));
  }

  /**
   * When it became known, by the clinic's clock; null where neither day nor hour is given, which is
   * now.
   */
  private @Nullable Instant since() {
    if (form.text("since").isEmpty() && form.text("sinceTime").isEmpty()) {
      return null;
    }
    var day = Form.required("since", form.day("since"), say.of("sinceDay"));
    var time = Form.required("sinceTime", form.timeOfDay("sinceTime"), say.of("sinceHour"));
    return day.atTime(time).atZone(say.getZone()).toInstant();
  }

  /** What was typed into the fields of a task; the record says which it has. */
  private Completion done(UUID taskId) {
    return new Completion(
        obligations.list(caseId()).stream()
            .flatMap(o -> o.tasks().stream())
            .filter(t -> t.taskId().equals(taskId))
            .flatMap(t -> t.fields().stream())
            .collect(toMap(GuidedField::key, field -> typed(name(field.key(), taskId), field))),
        form.text(name("note", taskId)));
  }

  private String typed(String name, GuidedField field) {
    var text = form.text(name);
    return switch (field.kind()) {
      case LINE -> text;
      case CHOICE -> text.equals(Choice.NONE) ? "" : text;
      case TIME, NEXT -> {
        var moment = form.dayAndTime(name);
        yield moment == null ? text : moment.atZone(say.getZone()).toInstant().toString();
      }
    };
  }

  /** Each task and each record has fields of its own. */
  private static String name(String field, UUID id) {
    return field + '-' + id;
  }

  /** Does something whose problems belong to the fields of a task or a record. */
  private static void at(UUID id, String words, Runnable deed) {
    try {
      deed.run();
    } catch (Invalid invalid) {
      throw invalid.renamed(
          field -> name(field.startsWith(FIELDS) ? field.substring(FIELDS.length()) : words, id));
    }
  }

  @Override
  protected void read() {
    super.read();
    rows = obligations.list(caseId());
    kinds = obligations.choices();
    fillIn();
  }

  /** What a missed visit asks for; the address names the visit and the client, never what for. */
  private void fillIn() {
    var visit = form.optional("missed");
    var client = form.optional("client");
    if (client != null) {
      form.show("clientId", client);
    }
    if (visit == null || client == null) {
      return;
    }
    obligations.missedVisits(caseId()).stream()
        .filter(m -> m.appointmentId().toString().equals(visit))
        .filter(m -> m.clientId().toString().equals(client))
        .findFirst()
        .ifPresent(
            missed -> {
              var began = missed.startsAt().atZone(say.getZone());
              form.show("kind", MissedVisit.OUTREACH);
              form.show("since", began.toLocalDate());
              form.show("sinceTime", began.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
            });
  }

  /** The latest first. */
  public List<CurrentObligation> getRows() {
    return rows;
  }

  public List<Choice> getKinds() {
    return kinds.stream().map(o -> new Choice(o.key(), o.title())).toList();
  }

  /** Whether the law of the clinic's place is among them. */
  public boolean isLegal() {
    return kinds.stream().anyMatch(o -> !o.jurisdiction().isEmpty());
  }

  /** Whether a task can be done now. */
  public boolean doable(CurrentObligation of, CurrentObligation.Task task) {
    return isTreating() && of.endedAt() == null && task.doneAt() == null;
  }

  /** The choices of a field, after none of them. */
  public List<Choice> choices(GuidedField field) {
    return Stream.concat(
            Stream.of(new Choice(Choice.NONE, say.of("taskChoose"))),
            field.choices().stream().map(c -> new Choice(c.value(), c.label())))
        .toList();
  }

  /** What was filled in of a task, in words. */
  public List<Told> told(CurrentObligation.Task task) {
    return task.fields().stream().flatMap(field -> told(field, task).stream()).toList();
  }

  private Optional<Told> told(GuidedField field, CurrentObligation.Task task) {
    return Optional.ofNullable(task.filled().get(field.key()))
        .map(value -> new Told(field.label(), words(field, value)));
  }

  private String words(GuidedField field, String value) {
    return switch (field.kind()) {
      case LINE -> value;
      case CHOICE -> field.choice(value).map(GuidedField.Choice::label).orElse(value);
      case TIME, NEXT -> say.moment(Instant.parse(value));
    };
  }

  /** Whether what was just sent and failed was about this task or record. */
  public boolean failedAt(String action, UUID id) {
    return form.isFailed()
        && form.getAction().equals(action)
        && (form.text("task").equals(id.toString())
            || form.text("obligation").equals(id.toString()));
  }

  /** The name behind a client's id. */
  public String who(UUID clientId) {
    return name(clientId);
  }
}
