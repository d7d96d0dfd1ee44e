package org.reweave.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.appointment.AppointmentStatus;
import org.reweave.care.CaseClient;
import org.reweave.homework.HomeworkRow;
import org.reweave.progress.CaseProgress;

/**
 * All that is known of a case in a period and could go into a report, before the audience is asked
 * for.
 *
 * @param clinic its name
 * @param author the therapist's name
 * @param today in the clinic's time zone
 * @param title the case's
 * @param ended the day the case was closed; null while it is open
 * @param homework due in the period
 * @param progress all scores of the period
 * @param released those that their clients see
 * @param openFlags number of open flags by the title of their rule
 * @param suitability the latest decision on joint work; null before the first
 */
record ReportFacts(
    String clinic,
    String author,
    LocalDate today,
    String title,
    @Nullable LocalDate ended,
    List<CaseClient> clients,
    List<Session> sessions,
    List<HomeworkRow> homework,
    CaseProgress progress,
    CaseProgress released,
    Map<String, Integer> openFlags,
    @Nullable String suitability) {

  /**
   * An appointment that was.
   *
   * @param online else in person
   * @param attended by client, whether they came; absent where nothing was noted
   */
  record Session(
      LocalDate on,
      int minutes,
      boolean online,
      AppointmentStatus status,
      List<Presence> presences) {
    boolean with(UUID clientId) {
      return presences.stream().anyMatch(p -> p.clientId().equals(clientId));
    }

    boolean joint() {
      return presences.size() > 1;
    }

    /**
     * As both may be told of it: nobody's presence, and held only where everybody came. One who
     * stayed away would else learn that the other came alone.
     */
    Session together() {
      boolean alone = presences.stream().anyMatch(p -> Boolean.FALSE.equals(p.attended()));
      boolean held = status == AppointmentStatus.HELD && !alone;
      var told = held || status == AppointmentStatus.CANCELLED ? status : AppointmentStatus.NO_SHOW;
      return new Session(on, minutes, online, told, List.of());
    }

    Session seenBy(@Nullable UUID clientId) {
      return new Session(
          on,
          minutes,
          online,
          status,
          presences.stream().filter(p -> p.clientId().equals(clientId)).toList());
    }
  }

  /**
   * Whether a client came.
   *
   * @param attended null if nothing was noted
   */
  record Presence(UUID clientId, @Nullable Boolean attended) {}
}
