package org.reweave.portal.homework;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.homework.MyHomeworkRow;
import org.reweave.homework.OwnHomework;
import org.reweave.portal.platform.View;

/** A client's own homework: what is open, and what was done. */
@Named
@RequestScoped
public class MyHomeworkView extends View {
  private static final int ROWS = 50;

  @EJB OwnHomework homework;

  private List<MyHomeworkRow> rows = List.of();

  @Override
  protected void read() {
    rows = rows(homework.mine(ROWS, form.optional("cursor")));
  }

  public List<MyHomeworkRow> getOpen() {
    return rows.stream().filter(r -> r.status().isOpen()).toList();
  }

  public List<MyHomeworkRow> getDone() {
    return rows.stream().filter(r -> !r.status().isOpen()).toList();
  }
}
