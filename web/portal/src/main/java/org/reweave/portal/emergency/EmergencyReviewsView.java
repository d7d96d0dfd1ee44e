package org.reweave.portal.emergency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.reweave.emergency.EmergencyReaders;
import org.reweave.emergency.EmergencyReview;
import org.reweave.emergency.EmergencyReviews;
import org.reweave.emergency.Finding;
import org.reweave.emergency.NamedReader;
import org.reweave.emergency.NewFinding;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;

/** What was opened in an emergency, its reviews, and who may do so. */
@Named
@RequestScoped
public class EmergencyReviewsView extends View {
  private static final String HERE = "/privacy/emergencies";
  private static final int ROWS = 50;

  @EJB EmergencyReviews reviews;
  @EJB EmergencyReaders readers;
  @Inject Say say;

  private List<EmergencyReview> rows = List.of();
  private List<NamedReader> named = List.of();
  private List<EmergencyReaders.Candidate> candidates = List.of();

  @Override
  protected void post(String action) {
    switch (action) {
      case "review" ->
          form.then(
              () ->
                  reviews.review(
                      form.id("emergency"),
                      new NewFinding(form.choice("finding", Finding.class), form.text("text"))),
              HERE + "?done=emergencyreviewed");
      case "name" -> form.then(() -> readers.name(form.id("staffId")), HERE + "?done=readernamed");
      case "takeOff" ->
          form.then(() -> readers.takeOff(form.id("staffId")), HERE + "?done=readertakenoff");
      default -> {}
    }
  }

  @Override
  protected void read() {
    rows = rows(reviews.list(ROWS, form.optional("cursor")));
    named = readers.list();
    candidates = readers.candidates();
  }

  /** What waits for its review. */
  public List<EmergencyReview> getWaiting() {
    return rows.stream().filter(r -> r.finding() == null).toList();
  }

  /** What was reviewed, the latest first. */
  public List<EmergencyReview> getReviewed() {
    return rows.stream().filter(r -> r.finding() != null).toList();
  }

  /** Whether the page came back from this one's form. */
  public boolean asked(EmergencyReview row) {
    return form.text("emergency").equals(row.emergencyId().toString());
  }

  /** The id of a field in one of several forms; the errors' links lead to that which was sent. */
  public String field(String name, EmergencyReview row) {
    return asked(row) ? "f-" + name : name + '-' + row.emergencyId();
  }

  /** What its reader did in the case, in the access log. */
  public String log(EmergencyReview row) {
    return form.href(
        Form.link("/privacy", "actor", row.readerId().toString(), "case", row.caseName()));
  }

  public List<NamedReader> getNamed() {
    return named;
  }

  public List<Choice> getCandidates() {
    return candidates.stream().map(c -> new Choice(c.staffId().toString(), c.name())).toList();
  }

  /** None yet, or one of the findings. */
  public List<Choice> getFindings() {
    return Stream.concat(
            Stream.of(new Choice("", say.of("emergencyChoose"))),
            Arrays.stream(Finding.values())
                .map(f -> new Choice(f.name(), say.of("emergencyFinding." + f))))
        .toList();
  }
}
