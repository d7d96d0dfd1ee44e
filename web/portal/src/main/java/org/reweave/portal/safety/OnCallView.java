package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.SignedIn;
import org.reweave.portal.platform.View;
import org.reweave.safety.Duty;
import org.reweave.safety.NewDuty;
import org.reweave.safety.OnCall;
import org.reweave.safety.WaitingCase;

/** Who is on call, what waits for them, and the rota for who keeps it. */
@Named
@RequestScoped
public class OnCallView extends View {
  private static final String PATH = "/staff/oncall";

  @EJB OnCall onCall;
  @Inject SignedIn me;
  @Inject Say say;

  private List<Duty> rota = List.of();
  private List<WaitingCase> waiting = List.of();
  private List<OnCall.Candidate> candidates = List.of();

  @Override
  protected void post(String action) {
    switch (action) {
      case "add" ->
          form.then(
              () ->
                  onCall.add(new NewDuty(form.optionalId("staffId"), moment("from"), moment("to"))),
              Form.link(PATH, "done", "dutyset"));
      case "withdraw" ->
          form.then(() -> onCall.withdraw(form.id("duty")), Form.link(PATH, "done", "dutyback"));
      case "acknowledge" -> {
        var flag = form.id("flag");
        form.then(() -> acknowledge(flag), Form.link(PATH, "done", "acknowledged"));
      }
      default -> {}
    }
  }

  /** Each flag has a field of its own. */
  private void acknowledge(UUID flag) {
    var field = "text-" + flag;
    try {
      onCall.acknowledge(flag, form.text(field));
    } catch (Invalid invalid) {
      throw invalid.renamed(any -> field);
    }
  }

  /**
   * What day and hour on the clinic's wall mean; an hour that summer time leaves out is the one
   * after it.
   */
  private @Nullable Instant moment(String field) {
    var day = form.day(field);
    var time = form.timeOfDay(field + "Time");
    return day == null || time == null ? null : day.atTime(time).atZone(say.getZone()).toInstant();
  }

  @Override
  protected void read() {
    rota = onCall.rota();
    waiting = onCall.waiting();
    if (me.isSupervisor() && onCall.keepsIt()) {
      candidates = onCall.candidates();
    }
    form.show("from", say.getToday());
    form.show("to", say.getToday().plusDays(1));
  }

  /** Those who are on call now. */
  public List<Duty> getNow() {
    return rota.stream().filter(Duty::begun).toList();
  }

  /** Now and later, the earliest first. */
  public List<Duty> getRota() {
    return rota;
  }

  /** What was told to the viewer, who is on call. */
  public List<WaitingCase> getWaiting() {
    return waiting;
  }

  /** Whether the viewer keeps the rota. */
  public boolean isKeeper() {
    return !candidates.isEmpty();
  }

  /** Who may be put on call. */
  public List<Choice> getCandidates() {
    return Stream.concat(
            Stream.of(new Choice(Choice.NONE, say.of("onCallChoose"))),
            candidates.stream().map(c -> new Choice(c.staffId().toString(), c.displayName())))
        .toList();
  }
}
