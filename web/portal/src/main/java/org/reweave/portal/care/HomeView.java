package org.reweave.portal.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.reweave.appointment.Appointments;
import org.reweave.appointment.MyAppointment;
import org.reweave.consent.MyConsents;
import org.reweave.consent.MyRelease;
import org.reweave.consent.OwnConsents;
import org.reweave.consent.OwnReleases;
import org.reweave.homework.MyHomeworkRow;
import org.reweave.homework.OwnHomework;
import org.reweave.notification.SafeContacts;
import org.reweave.portal.platform.View;
import org.reweave.profile.MyProfileRow;
import org.reweave.profile.OwnProfile;
import org.reweave.screening.MyScreening;
import org.reweave.screening.OwnScreenings;

/** What a client can do now. */
@Named
@RequestScoped
public class HomeView extends View {
  @EJB OwnConsents consents;
  @EJB OwnReleases releases;
  @EJB OwnProfile profile;
  @EJB OwnScreenings screenings;
  @EJB OwnHomework homework;
  @EJB Appointments appointments;
  @EJB SafeContacts contacts;

  private MyConsents agreements = new MyConsents(List.of(), List.of());
  private List<MyRelease> asked = List.of();
  private List<MyProfileRow> profiles = List.of();
  private List<MyScreening> questions = List.of();
  private List<MyHomeworkRow> sheets = List.of();
  private List<MyAppointment> visits = List.of();
  private boolean contactDue;

  @Override
  protected void read() {
    visits = appointments.mine().stream().limit(1).toList();
    contactDue = contacts.due();
    agreements = consents.mine();
    asked = releases.mine().stream().filter(r -> r.did() == null && !r.over()).toList();
    profiles = profile.mine();
    questions = screenings.open();
    sheets = homework.open();
  }

  /** The next visit, or none. */
  public List<MyAppointment> getNextVisit() {
    return visits;
  }

  /** What waits to be signed, and what was. */
  public MyConsents getAgreements() {
    return agreements;
  }

  /** Releases that wait for an answer. */
  public List<MyRelease> getReleases() {
    return asked;
  }

  /** Where the client has told nothing about themselves yet. */
  public List<MyProfileRow> getUntold() {
    return profiles.stream().filter(p -> p.sentAt() == null).toList();
  }

  /** Where they may add to what they told. */
  public List<MyProfileRow> getTold() {
    return profiles.stream().filter(p -> p.sentAt() != null).toList();
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
    return agreements.waiting().size()
        + asked.size()
        + getUntold().size()
        + questions.size()
        + sheets.size();
  }
}
