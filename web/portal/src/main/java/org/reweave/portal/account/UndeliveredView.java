package org.reweave.portal.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.account.DeadLetter;
import org.reweave.account.DeadLetters;
import org.reweave.portal.platform.View;

/** What could not be carried out or delivered, to be tried again. */
@Named
@RequestScoped
public class UndeliveredView extends View {
  @EJB DeadLetters letters;

  private List<DeadLetter> rows = List.of();

  @Override
  protected void post(String action) {
    form.then(() -> letters.retry(form.id("letter")), "/admin/undelivered?done=retried");
  }

  @Override
  protected void read() {
    rows = letters.list();
  }

  public List<DeadLetter> getRows() {
    return rows;
  }
}
