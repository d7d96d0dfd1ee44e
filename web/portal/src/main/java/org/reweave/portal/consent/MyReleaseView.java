package org.reweave.portal.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.consent.MyRelease;
import org.reweave.consent.NewReleaseSignature;
import org.reweave.consent.OwnReleases;
import org.reweave.consent.ReleaseAnswer;
import org.reweave.consent.Segment;
import org.reweave.platform.NotFound;
import org.reweave.portal.platform.View;

/** One release that a client is asked for: read, answered, taken back. */
@Named
@RequestScoped
public class MyReleaseView extends View {
  @EJB OwnReleases releases;

  private @Nullable MyRelease release;

  @Override
  protected void post(String action) {
    var party = form.id("party");
    switch (action) {
      case "sign" ->
          form.then(
              () ->
                  releases.sign(
                      party,
                      new NewReleaseSignature(
                          form.optional("name"), form.chosen("agreed", "true"))),
              "/me/releases?done=agreed");
      case "refuse" -> form.then(() -> releases.refuse(party), "/me/releases?done=refused");
      case "revoke" -> form.then(() -> releases.revoke(party), "/me/releases?done=revoked");
      default -> {}
    }
  }

  @Override
  protected void read() {
    var party = form.id("party");
    release =
        releases.mine().stream()
            .filter(r -> r.partyId().equals(party))
            .findFirst()
            .orElseThrow(NotFound::new);
  }

  public MyRelease getRelease() {
    return Objects.requireNonNull(release, "the page was not loaded");
  }

  /** Whether it is about what belongs to both partners. */
  public boolean isJoint() {
    return getRelease().parts().contains(Segment.JOINT);
  }

  /** Whether the client can answer it now. */
  public boolean isAsked() {
    return getRelease().did() == null && !getRelease().over();
  }

  /** Whether there is something to take back. */
  public boolean isSigned() {
    return getRelease().did() == ReleaseAnswer.SIGNED && !getRelease().over();
  }
}
