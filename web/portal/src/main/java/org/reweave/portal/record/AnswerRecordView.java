package org.reweave.portal.record;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.care.Relation;
import org.reweave.platform.NotFound;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;
import org.reweave.record.AccessRequestView;
import org.reweave.record.AccessRequests;
import org.reweave.record.AccessState;
import org.reweave.record.NewCopy;
import org.reweave.record.NewDenial;
import org.reweave.record.NewDenialReview;
import org.reweave.record.RecordCopies;
import org.reweave.record.RecordPart;

/** One request for the own record: answered by the lead, a denial reviewed by a supervisor. */
@Named
@RequestScoped
public class AnswerRecordView extends CaseView {
  private static final String PORTAL = "portal";
  private static final String BY_HAND = "hand";
  private static final String UPHELD = "upheld";

  @EJB AccessRequests requests;
  @EJB RecordCopies copies;
  @Inject Say say;

  private @Nullable AccessRequestView asked;

  @Override
  protected void post(String action) {
    var request = form.id("request");
    switch (action) {
      case "grant" ->
          form.then(() -> copies.grant(request, copy()), here("record", "recordgranted"));
      case "deny" ->
          form.then(
              () -> requests.deny(request, new NewDenial(form.optional("reason"))),
              here("record", "recorddenied"));
      case "review" ->
          form.then(
              () ->
                  requests.review(
                      request,
                      new NewDenialReview(
                          form.text("upheld").isEmpty() ? null : form.chosen("upheld", UPHELD),
                          form.optional("reason"))),
              here("record", "recordreviewed"));
      default -> {}
    }
  }

  private NewCopy copy() {
    return new NewCopy(
        Arrays.stream(RecordPart.values())
            .filter(p -> form.all("parts").contains(p.name()))
            .collect(Collectors.toSet()),
        form.text("inPortal").isEmpty() ? null : form.chosen("inPortal", PORTAL));
  }

  @Override
  protected void read() {
    super.read();
    var id = form.id("request");
    asked =
        requests.list(caseId()).stream()
            .filter(r -> r.requestId().equals(id))
            .findFirst()
            .orElseThrow(NotFound::new);
    form.show("inPortal", BY_HAND);
  }

  public AccessRequestView getAsked() {
    return Objects.requireNonNull(asked, "the page was not loaded");
  }

  /** Whether the viewer can make the copy now. */
  public boolean isGrantable() {
    var state = getAsked().state();
    return isLead() && (state == AccessState.WAITING || state == AccessState.OVERTURNED);
  }

  /** Whether the viewer can deny it now. */
  public boolean isDeniable() {
    return isLead() && getAsked().state() == AccessState.WAITING;
  }

  /** Whether the viewer can review the denial now. */
  public boolean isReviewable() {
    return getCare().relation() == Relation.SUPERVISOR && getAsked().state() == AccessState.DENIED;
  }

  /** Whether there is a copy to hand over. */
  public boolean isMade() {
    return isTreating() && getAsked().state() == AccessState.GRANTED;
  }

  /** What the lead decides on. */
  public List<RecordPart> getParts() {
    return List.of(RecordPart.values());
  }

  /** How the client gets the copy. */
  public List<Choice> getWays() {
    return List.of(
        new Choice(BY_HAND, say.of("recordByHand")), new Choice(PORTAL, say.of("recordInPortal")));
  }

  /** What a review comes to. */
  public List<Choice> getOutcomes() {
    return List.of(
        new Choice(UPHELD, say.of("recordUphold")),
        new Choice("overturned", say.of("recordOverturn")));
  }
}
