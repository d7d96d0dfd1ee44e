package org.reweave.portal.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.consent.MyRelease;
import org.reweave.consent.OwnReleases;
import org.reweave.portal.platform.View;

/** What a client is asked to let go out, and what they answered. */
@Named
@RequestScoped
public class MyReleasesView extends View {
  @EJB OwnReleases releases;

  private List<MyRelease> rows = List.of();

  @Override
  protected void read() {
    rows = releases.mine();
  }

  /** All of them, the latest first. */
  public List<MyRelease> getRows() {
    return rows;
  }
}
