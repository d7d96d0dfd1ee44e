package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.reweave.emergency.Emergencies;
import org.reweave.emergency.OverdueEmergency;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.SignedIn;
import org.reweave.portal.platform.View;
import org.reweave.safety.DueReview;
import org.reweave.safety.DueReviews;
import org.reweave.safety.FlagState;
import org.reweave.safety.OverdueCase;
import org.reweave.safety.QueueQuery;
import org.reweave.safety.QueuedFlag;
import org.reweave.safety.SafetyReviews;

/** Open flags across the viewer's cases, in the order of their clocks. */
@Named
@RequestScoped
public class QueueView extends View {
  private static final int ROWS = 25;
  private static final String WAITING = "waiting";

  @EJB SafetyReviews reviews;
  @EJB DueReviews dueReviews;
  @EJB Emergencies emergencies;
  @Inject SignedIn me;
  @Inject Say say;

  private List<QueuedFlag> rows = List.of();
  private List<OverdueCase> overdue = List.of();
  private List<DueReview> due = List.of();
  private List<OverdueEmergency> unreviewed = List.of();

  @Override
  protected void read() {
    var asked =
        new QueueQuery(form.choice("state", FlagState.class), form.text("show").equals(WAITING));
    rows = rows(reviews.queue(asked, ROWS, form.optional("cursor")));
    due = dueReviews.list();
    if (me.isSupervisor()) {
      overdue = reviews.overdueInClinic();
      unreviewed = emergencies.overdue();
    }
    form.show("state", form.text("state"));
    form.show("show", form.text("show"));
  }

  /** Cases of the clinic in which something has waited far too long. */
  public List<OverdueCase> getOverdue() {
    return overdue;
  }

  /** What waits for who treats, what is or was due first on top. */
  public List<DueReview> getReviews() {
    return due;
  }

  /** The page of the case on which it is done. */
  public String page(DueReview.Kind kind) {
    return switch (kind) {
      case SUITABILITY -> "suitability";
      case OBLIGATION -> "obligations";
      case JOINT_PLANNED, IN_PERSON -> "case";
      case SAFETY_PLAN, FOLLOW_UP, WISH -> "safety";
    };
  }

  /** Emergency accesses of the clinic that nobody has reviewed in time. */
  public List<OverdueEmergency> getUnreviewed() {
    return unreviewed;
  }

  public List<QueuedFlag> getRows() {
    return rows;
  }

  /** Any state of an open flag, or one of them. */
  public List<Choice> getStates() {
    return Stream.concat(
            Stream.of(new Choice("", say.of("any"))),
            Stream.of(FlagState.values())
                .filter(s -> s != FlagState.NONE && s != FlagState.CLOSED)
                .map(s -> new Choice(s.name(), say.word(s))))
        .toList();
  }

  /** All open flags, or those that wait for a second person. */
  public List<Choice> getShows() {
    return List.of(new Choice("", say.of("queueAll")), new Choice(WAITING, say.of("queueWaiting")));
  }
}
