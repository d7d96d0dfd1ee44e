package org.reweave.portal.homework;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reweave.homework.AssignmentStatus;
import org.reweave.homework.MyHomeworkRow;
import org.reweave.homework.OwnHomework;
import org.reweave.platform.Page;
import org.reweave.portal.platform.View;

/** A client's own homework: what is open, and what was done. */
@Named
@RequestScoped
public class MyHomeworkView extends View {
  private static final Set<AssignmentStatus> OPEN =
      EnumSet.of(AssignmentStatus.ASSIGNED, AssignmentStatus.STARTED);

  @EJB OwnHomework homework;

  private List<MyHomeworkRow> rows = List.of();

  @Override
  protected void read() {
    rows = homework.mine(Page.DEFAULT_LIMIT, null).items();
  }

  public List<MyHomeworkRow> getOpen() {
    return rows.stream().filter(r -> OPEN.contains(r.status())).toList();
  }

  public List<MyHomeworkRow> getDone() {
    return rows.stream().filter(r -> !OPEN.contains(r.status())).toList();
  }
}
