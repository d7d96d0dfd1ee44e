package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Conflict;
import org.reweave.platform.Invalid;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Form;
import org.reweave.safety.FlagDetail;
import org.reweave.safety.FlagState;
import org.reweave.safety.FlagStep;
import org.reweave.safety.SafetyReviews;
import org.reweave.safetyplan.PlanKind;
import org.reweave.seeds.Severity;

/** The work on one flag: what was answered, where the review stands, and the step that is next. */
@Named
@RequestScoped
public class ReviewView extends CaseView {
  /** One of the five stations that a review passes. */
  public record Station(FlagState state, String mark, FlagDetail.@Nullable Done done) {}

  private static final List<FlagState> STATIONS =
      List.of(
          FlagState.ACKNOWLEDGED,
          FlagState.ASSESSED,
          FlagState.PLANNED,
          FlagState.MONITORED,
          FlagState.CLOSED);

  @EJB SafetyReviews reviews;
  @Inject org.reweave.portal.platform.Say say;

  private @Nullable FlagDetail flag;

  private UUID flagId() {
    return form.id("flag");
  }

  @Override
  protected void post(String action) {
    form.then(
        () -> take(action),
        Form.link("/staff/review", "flag", flagId().toString(), "done", "step"));
  }

  private void take(String action) {
    var step =
        Arrays.stream(FlagStep.values())
            .filter(s -> s.name().equals(action))
            .findFirst()
            .orElseThrow(() -> new Conflict("unknown-step", say.of("chooseStep")));
    var falseAlarm = !form.text("falseAlarm").isEmpty();
    var beside = beside();
    if (step == FlagStep.COUNTERSIGN) {
      countersign(form.text("signature"));
    } else if (falseAlarm && step != FlagStep.CLOSE) {
      throw new Invalid("falseAlarm", "not-closing", say.of("falseAlarmOnClosing"));
    } else if (!beside.isEmpty() && !step.isForAll()) {
      throw new Invalid("all", "one-alone", say.of("oneAlone"));
    } else if (falseAlarm) {
      reviews.closeAsFalseAlarm(flagId(), form.text("text"));
    } else if (step.isForAll()) {
      reviews.takeForAll(flagId(), beside, step, form.text("text"));
    } else {
      reviews.take(flagId(), step, form.text("text"));
    }
  }

  /** The others that the page named, if it was ticked that the step is theirs too. */
  private Set<UUID> beside() {
    return form.text("all").isEmpty() ? Set.of() : form.ids("beside");
  }

  /** The second signature has a field of its own, beside the one of the next step. */
  private void countersign(String signature) {
    try {
      reviews.take(flagId(), FlagStep.COUNTERSIGN, signature);
    } catch (Invalid invalid) {
      throw invalid.renamed(any -> "signature");
    }
  }

  @Override
  protected UUID caseId() {
    return getFlag().caseId();
  }

  @Override
  protected void read() {
    flag = reviews.get(flagId());
    super.read();
  }

  /** The flag. */
  public FlagDetail getFlag() {
    return Objects.requireNonNull(flag, "the page was not loaded");
  }

  /** Until when the present step is due; null where no clock runs. */
  public @Nullable Instant getDue() {
    return getFlag().dueAt();
  }

  /** Whether a visit that comes sooner brings the present step forward. */
  public boolean isSeenFirst() {
    return getFlag().state() == FlagState.RAISED || getFlag().state() == FlagState.ACKNOWLEDGED;
  }

  /** The stations, each done, left out, the present one, or still to come. */
  public List<Station> getStations() {
    var reached = rank(getFlag().state());
    var stations = new ArrayList<Station>();
    var now = true;
    for (var state : STATIONS) {
      var passed = rank(state) <= reached;
      var done = done(state);
      var mark = !passed ? now ? "is-now" : "is-next" : done == null ? "is-left" : "is-done";
      stations.add(new Station(state, mark, done));
      now = passed && now;
    }
    return stations;
  }

  private static int rank(FlagState state) {
    return state == FlagState.REPORTED ? rank(FlagState.PLANNED) : state.ordinal();
  }

  private FlagDetail.@Nullable Done done(FlagState state) {
    var step =
        switch (state) {
          case ACKNOWLEDGED -> FlagStep.ACKNOWLEDGE;
          case ASSESSED -> FlagStep.ASSESS;
          case PLANNED -> FlagStep.PLAN;
          case MONITORED -> FlagStep.MONITOR;
          default -> FlagStep.CLOSE;
        };
    return getFlag().history().stream()
        .filter(d -> d.step() == step)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** The name of who answered. */
  public String getClient() {
    return name(getFlag().clientId());
  }

  /** The partner's first name, empty where there is none. */
  public String getPartner() {
    return getClients().stream()
        .filter(m -> !getFlag().clientId().equals(m.clientId()))
        .map(m -> say.first(m.displayName()))
        .findFirst()
        .orElse("");
  }

  /** Steps that lead on; the countersignature has a form of its own. */
  public List<FlagStep> getSteps() {
    return getFlag().next().stream().filter(s -> s != FlagStep.COUNTERSIGN).toList();
  }

  /** What else the same answers raised, if the present step may be theirs too. */
  public List<FlagDetail.Beside> getBeside() {
    return getSteps().stream().anyMatch(FlagStep::isForAll) ? getFlag().beside() : List.of();
  }

  /** Whether it can be closed now. */
  public boolean isClosable() {
    return getFlag().next().contains(FlagStep.CLOSE);
  }

  /** What plans a client may have. */
  public List<PlanKind> getPlanKinds() {
    return List.of(PlanKind.values());
  }

  public boolean isCountersignable() {
    return getFlag().next().contains(FlagStep.COUNTERSIGN) && !getFlag().countersigned();
  }

  /** Whether a second signature is needed, there, or at least possible. */
  public boolean isSignable() {
    return getFlag().severity() == Severity.CRITICAL
        || getFlag().countersigned()
        || isCountersignable();
  }
}
