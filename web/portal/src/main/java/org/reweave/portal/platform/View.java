package org.reweave.portal.platform;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Page;

/**
 * One page. A POST acts and, if it succeeded, goes on to another page; whatever stays here is read
 * afresh and shown.
 */
public abstract class View {
  @Inject protected Form form;

  private @Nullable String next;

  /** Called before the page is shown. */
  public void load() {
    var faces = FacesContext.getCurrentInstance();
    if (faces.isPostback()) {
      post(form.getAction());
    }
    if (!faces.getResponseComplete()) {
      read();
    }
  }

  /**
   * Does what the pressed button says.
   *
   * @param action the button's value, empty if none
   */
  protected void post(String action) {}

  /** Reads what the page shows. */
  protected abstract void read();

  /** The rows of the list that this page shows a part of. */
  protected <T> List<T> rows(Page<T> page) {
    next = page.next();
    return page.items();
  }

  /** Where the rest of the list begins; empty at its end. */
  public String getNext() {
    return next == null ? "" : form.hrefWith("cursor", next);
  }
}
