package org.reweave.portal.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.appointment.Appointments;
import org.reweave.appointment.MyAppointment;
import org.reweave.homework.AssignmentStatus;
import org.reweave.homework.MyHomeworkRow;
import org.reweave.homework.OwnHomework;
import org.reweave.platform.Page;
import org.reweave.portal.platform.View;
import org.reweave.screening.MyScreening;
import org.reweave.screening.OwnScreenings;
import org.reweave.screening.ScreeningStatus;

/** What a client can do now. */
@Named
@RequestScoped
public class HomeView extends View {
  @EJB OwnScreenings screenings;
  @EJB OwnHomework homework;
  @EJB Appointments appointments;

  private List<MyScreening> questions = List.of();
  private List<MyHomeworkRow> sheets = List.of();
  private List<MyAppointment> visits = List.of();

  @Override
  protected void read() {
    visits = appointments.mine().stream().limit(1).toList();
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

  /** The next visit, or none. */
  public List<MyAppointment> getNext() {
    return visits;
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
