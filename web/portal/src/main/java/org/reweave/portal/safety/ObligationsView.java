package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.safety.CurrentObligation;
import org.reweave.safety.MissedVisit;
import org.reweave.safety.NewObligation;
import org.reweave.safety.Obligations;
import org.reweave.seeds.Obligation;

/** What has to be done by certain times in a case, and how far it is. */
@Named
@RequestScoped
public class ObligationsView extends CaseView {
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
            () -> at("note-" + task, () -> obligations.complete(task, form.text("note-" + task))),
            here("obligations", "taskdone"));
      }
      case "end" -> {
        var of = form.id("obligation");
        form.then(
            () -> at("ending-" + of, () -> obligations.end(of, form.text("ending-" + of))),
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

  /** Each task has a field of its own. */
  private static void at(String field, Runnable deed) {
    try {
      deed.run();
    } catch (Invalid invalid) {
      throw new Invalid(
          invalid.problems().stream()
              .map(p -> new Invalid.Problem(field, p.code(), p.message()))
              .toList());
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

  /** The name behind a client's id. */
  public String who(UUID clientId) {
    return name(clientId);
  }
}
