package org.reweave.portal.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.consent.MyConsents;
import org.reweave.consent.OwnConsents;
import org.reweave.portal.platform.View;

/** What a client has signed, to read again. */
@Named
@RequestScoped
public class MyConsentsView extends View {
  @EJB OwnConsents consents;

  private MyConsents mine = new MyConsents(List.of(), List.of());

  @Override
  protected void read() {
    mine = consents.mine();
  }

  public MyConsents getMine() {
    return mine;
  }
}
