package org.reweave.portal.record;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.reweave.portal.platform.View;
import org.reweave.record.MyAccessRequest;
import org.reweave.record.OwnRecord;

/** A client asks for a copy of the own record, and finds it. */
@Named
@RequestScoped
public class MyRecordView extends View {
  @EJB OwnRecord own;

  private List<MyAccessRequest> rows = List.of();
  private List<UUID> askable = List.of();

  @Override
  protected void post(String action) {
    form.then(() -> own.askable().forEach(own::ask), "/me/record?done=recordasked");
  }

  @Override
  protected void read() {
    rows = own.mine();
    askable = own.askable();
  }

  /** What was asked for, the latest first. */
  public List<MyAccessRequest> getRows() {
    return rows;
  }

  /** Whether there is something to ask for. */
  public boolean isAskable() {
    return !askable.isEmpty();
  }
}
