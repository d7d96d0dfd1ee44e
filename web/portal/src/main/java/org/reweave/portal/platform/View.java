package org.reweave.portal.platform;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/**
 * One page. A POST acts and, if it succeeded, goes on to another page; whatever stays here is read
 * afresh and shown.
 */
public abstract class View {
  @Inject protected Form form;

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
}
