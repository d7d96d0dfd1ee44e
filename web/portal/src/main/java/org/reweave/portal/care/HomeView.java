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
import org.reweave.notification.SafeContacts;
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
  @EJB SafeContacts contacts;

  private List<MyScreening> questions = List.of();
  private List<MyHomeworkRow> sheets = List.of();
  private List<MyAppointment> visits = List.of();
  private boolean contactDue;

  @Override
  protected void read() {
    visits = appointments.mine().stream().limit(1).toList();
    contactDue = contacts.due();
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

  /** Whether the client is asked how to be reached, for the first time or again. */
  public boolean isContactDue() {
    return contactDue;
  }

  public int getCount() {
    return questions.size() + sheets.size();
  }
}
