package org.reweave.portal.progress;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.portal.platform.View;
import org.reweave.progress.Measure;
import org.reweave.progress.MyProgress;
import org.reweave.progress.Progress;

/** A client's own released scores and counts. */
@Named
@RequestScoped
public class MyProgressView extends View {
  @EJB Progress progress;

  private @Nullable MyProgress mine;

  @Override
  protected void read() {
    mine = progress.mine();
  }

  public MyProgress getMine() {
    return Objects.requireNonNull(mine, "the page was not loaded");
  }

  public List<Measure> getMeasures() {
    return getMine().clients().stream().flatMap(c -> c.measures().stream()).toList();
  }
}
