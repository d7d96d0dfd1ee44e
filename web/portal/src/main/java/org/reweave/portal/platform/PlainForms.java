package org.reweave.portal.platform;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Goes from restoring a view straight to rendering it. Pages take their fields from the request
 * when they are loaded; before that, the phases in between would ask them what they do not know.
 */
public class PlainForms implements PhaseListener {
  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    event.getFacesContext().renderResponse();
  }
}
