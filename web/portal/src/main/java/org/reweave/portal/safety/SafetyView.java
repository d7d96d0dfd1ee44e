package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.content.Library;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Choice;
import org.reweave.safety.FlagSummary;
import org.reweave.safety.SafetyReviews;
import org.reweave.safetyplan.CurrentSafetyPlan;
import org.reweave.safetyplan.PlanKind;
import org.reweave.safetyplan.SafetyPlans;
import org.reweave.screening.FollowUp;
import org.reweave.screening.FollowUps;
import org.reweave.screening.NewScreening;
import org.reweave.screening.ScreeningResult;
import org.reweave.screening.Screenings;
import org.reweave.screening.Wish;
import org.reweave.screening.Wishes;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;

/** A case's flags and questionnaires; a clinician gives further ones here. */
@Named
@RequestScoped
public class SafetyView extends CaseView {
  private static final int CLOSED_FLAGS = 25;

  @EJB SafetyReviews reviews;
  @EJB Screenings screenings;
  @EJB Library library;
  @EJB Wishes wished;
  @EJB FollowUps further;
  @EJB SafetyPlans plans;

  private List<FlagSummary> flags = List.of();
  private List<ScreeningResult> results = List.of();
  private List<FollowUp> followUps = List.of();
  private List<Wish> wishes = List.of();
  private List<CurrentSafetyPlan> safetyPlans = List.of();

  @Override
  protected void post(String action) {
    switch (action) {
      case "assign" ->
          form.then(
              () ->
                  screenings.assign(
                      caseId(), new NewScreening(form.id("clientId"), form.text("instrument"))),
              here("safety", "screening"));
      case "settle" -> {
        var wish = form.id("wish");
        form.then(() -> settle(wish, "note-" + wish), here("safety", "wishsettled"));
      }
      default -> {}
    }
  }

  /** Each wish has a field of its own. */
  private void settle(UUID wish, String field) {
    try {
      wished.settle(wish, form.text(field));
    } catch (Invalid invalid) {
      throw invalid.renamed(any -> field);
    }
  }

  @Override
  protected void read() {
    super.read();
    var cursor = form.optional("cursor");
    var closed = rows(reviews.closed(caseId(), CLOSED_FLAGS, cursor));
    flags =
        cursor != null
            ? closed
            : Stream.concat(reviews.open(caseId()).stream(), closed.stream()).toList();
    results = screenings.list(caseId(), Page.DEFAULT_LIMIT, null).items();
    followUps = further.of(caseId());
    wishes = wished.of(caseId());
    safetyPlans = plans.list(caseId());
  }

  /** What plans a client may have. */
  public List<PlanKind> getPlanKinds() {
    return List.of(PlanKind.values());
  }

  /** A client's plan of that kind, or null. */
  public @Nullable CurrentSafetyPlan plan(UUID clientId, PlanKind kind) {
    return safetyPlans.stream()
        .filter(p -> p.clientId().equals(clientId) && p.kind() == kind)
        .findFirst()
        .orElse(null);
  }

  /** The plans there are, to read; who treats the clients opens each by itself. */
  public List<CurrentSafetyPlan> getPlansToRead() {
    return isTreating() ? List.of() : safetyPlans;
  }

  /** What clients would rather answer later or by phone, and nobody has settled. */
  public List<Wish> getWishes() {
    return wishes.stream().filter(w -> w.settled() == null).toList();
  }

  /** Those that were settled. */
  public List<Wish> getSettledWishes() {
    return wishes.stream().filter(w -> w.settled() != null).toList();
  }

  /** What results call for until it was answered. */
  public List<FollowUp> getFollowUps() {
    return followUps;
  }

  /** Every open flag, the weightiest first, and then the latest that were closed. */
  public List<FlagSummary> getFlags() {
    return flags;
  }

  public List<ScreeningResult> getResults() {
    return results;
  }

  /** The questionnaires that can be answered here. */
  public List<Choice> getInstruments() {
    return library.instruments().stream()
        .filter(Instrument::answerableOnline)
        .map(i -> new Choice(i.key(), i.title()))
        .toList();
  }

  /** The questionnaires that may have been answered on paper. */
  public List<Choice> getPaperInstruments() {
    return Content.english().instruments().stream()
        .map(i -> new Choice(i.key(), i.title()))
        .toList();
  }

  /** The name behind a client's id. */
  public String who(UUID clientId) {
    return name(clientId);
  }
}
