package org.reweave.portal.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.consent.NewDisclosure;
import org.reweave.consent.ReleaseState;
import org.reweave.consent.ReleaseView;
import org.reweave.consent.Releases;
import org.reweave.consent.Segment;
import org.reweave.platform.NotFound;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Say;

/**
 * One release of a case's record: who answered what, what went out, and noting that something did.
 */
@Named
@RequestScoped
public class DiscloseView extends CaseView {
  @EJB Releases releases;
  @Inject Segments segments;
  @Inject Say say;

  private @Nullable ReleaseView release;

  @Override
  protected void post(String action) {
    var given =
        new NewDisclosure(
            segments.ticked(),
            form.day("from"),
            form.day("to"),
            form.day("on"),
            form.optional("what"));
    form.then(() -> releases.disclose(form.id("release"), given), here("releases", "disclosed"));
  }

  @Override
  protected void read() {
    super.read();
    var id = form.id("release");
    var found =
        releases.list(caseId()).stream()
            .filter(r -> r.releaseId().equals(id))
            .findFirst()
            .orElseThrow(NotFound::new);
    release = found;
    form.show("from", found.from());
    form.show("to", found.to().isAfter(say.getToday()) ? say.getToday() : found.to());
    form.show("on", say.getToday());
  }

  public ReleaseView getRelease() {
    return Objects.requireNonNull(release, "the page was not loaded");
  }

  /** The parts that it covers. */
  public List<Segment> getParts() {
    return getRelease().parts().stream().sorted().toList();
  }

  /** Whether something may go out under it. */
  public boolean isValid() {
    return getRelease().state() == ReleaseState.VALID;
  }
}
