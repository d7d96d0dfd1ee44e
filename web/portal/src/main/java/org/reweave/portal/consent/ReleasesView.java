package org.reweave.portal.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.reweave.consent.NewRelease;
import org.reweave.consent.ReleaseView;
import org.reweave.consent.Releases;
import org.reweave.consent.Segment;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;

/** Releases of a case's record: what was asked for, and asking for another. */
@Named
@RequestScoped
public class ReleasesView extends CaseView {
  private static final String JOINT = Segment.JOINT.name();

  @EJB Releases releases;
  @Inject Segments segments;
  @Inject Say say;

  private List<ReleaseView> rows = List.of();

  @Override
  protected void post(String action) {
    form.then(() -> releases.draft(caseId(), wanted()), here("releases", "drafted"));
  }

  private NewRelease wanted() {
    var whose = Form.required("whose", form.optional("whose"), say.of("chooseWhose"));
    var joint = whose.equals(JOINT);
    return new NewRelease(
        joint ? null : form.id("whose"),
        joint ? EnumSet.of(Segment.JOINT) : segments.ticked(),
        form.optional("recipient"),
        form.optional("purpose"),
        form.day("from"),
        form.day("to"),
        form.day("expiresOn"));
  }

  @Override
  protected void read() {
    super.read();
    rows = releases.list(caseId());
    form.show("from", getCare().openedOn());
    form.show("to", say.getToday());
    form.show("expiresOn", say.getToday().plusMonths(3));
  }

  /** All releases, the latest first. */
  public List<ReleaseView> getRows() {
    return rows;
  }

  /** Whose parts a release can be about. */
  public List<Choice> getWhose() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(JOINT, say.of("segment.JOINT")));
    getClients().stream()
        .map(m -> new Choice(String.valueOf(m.clientId()), say.of("ownOf", m.displayName())))
        .forEach(choices::add);
    return choices;
  }

  /** The parts of one person's own. */
  public List<Segment> getPersonal() {
    return List.of(Segment.OWN, Segment.SAFETY);
  }
}
