package org.reweave.portal.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.homework.AssignmentStatus;
import org.reweave.homework.Homework;
import org.reweave.homework.MyHomeworkRow;
import org.reweave.platform.Page;
import org.reweave.portal.platform.View;
import org.reweave.screening.MyScreening;
import org.reweave.screening.ScreeningStatus;
import org.reweave.screening.Screenings;

/** What a client can do now. */
@Named
@RequestScoped
public class HomeView extends View {
  @EJB Screenings screenings;
  @EJB Homework homework;

  private List<MyScreening> questions = List.of();
  private List<MyHomeworkRow> sheets = List.of();

  @Override
  protected void read() {
    questions =
        screenings.mine(Page.DEFAULT_LIMIT, null).items().stream()
            .filter(s -> s.status() != ScreeningStatus.SUBMITTED)
            .toList();
    sheets =
        homework.mine(Page.DEFAULT_LIMIT, null).items().stream()
            .filter(
                h ->
                    h.status() == AssignmentStatus.ASSIGNED
                        || h.status() == AssignmentStatus.STARTED)
            .toList();
  }

  /** Questionnaires that wait. */
  public List<MyScreening> getQuestions() {
    return questions;
  }

  /** Homework that waits. */
  public List<MyHomeworkRow> getSheets() {
    return sheets;
  }

  public int getCount() {
    return questions.size() + sheets.size();
  }
}
