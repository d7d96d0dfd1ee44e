package org.reweave.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseClient;
import org.reweave.consent.Outgoing;
import org.reweave.homework.AssignmentStatus;
import org.reweave.homework.HomeworkRow;
import org.reweave.progress.CaseProgress.ClientProgress;
import org.reweave.report.ReportFacts.Session;

/**
 * What goes into one report: chosen by the audience alone, so that a report for one partner is the
 * same whatever the other did or said.
 *
 * @param clientId whom it is about; null if about the case
 * @param subject whom or what it is about, in words
 * @param ended the day treatment ended; null while it goes on
 * @param sessions each with the presences that this audience may know
 * @param progress one entry for each person whose scores are shown
 * @param openFlags number of open flags by topic; empty unless for the therapist
 * @param suitability the latest decision on joint work; null unless for the therapist
 * @param outgoing under what it is given outside; null unless for the referrer
 */
record ReportContents(
    ReportAudience audience,
    @Nullable UUID clientId,
    LocalDate from,
    LocalDate to,
    String clinic,
    String author,
    LocalDate madeOn,
    String subject,
    @Nullable LocalDate ended,
    List<Session> sessions,
    List<Task> homework,
    List<ClientProgress> progress,
    Map<String, Integer> openFlags,
    @Nullable String suitability,
    List<CaseClient> people,
    @Nullable Outgoing outgoing) {
  ReportContents {
    sessions = List.copyOf(sessions);
    homework = List.copyOf(homework);
    progress = List.copyOf(progress);
    openFlags = Map.copyOf(openFlags);
    people = List.copyOf(people);
  }

  /**
   * A piece of homework.
   *
   * @param clientId whose; null for joint work shown to both
   * @param done whether it was handed in; null where this audience is not told
   * @param reviewed whether the therapist has looked at it; null where this audience is not told
   * @param quality the best that the therapist gave, 0 to 4; null if none, or not told
   */
  record Task(
      @Nullable UUID clientId,
      String title,
      LocalDate dueOn,
      @Nullable Boolean done,
      @Nullable Boolean reviewed,
      @Nullable Integer quality) {}

  /** Chooses from the facts. The client, if one is needed, is of the case. */
  static ReportContents of(
      ReportAudience audience,
      @Nullable UUID clientId,
      LocalDate from,
      LocalDate to,
      @Nullable Outgoing outgoing,
      ReportFacts facts) {
    return switch (audience) {
      case THERAPIST ->
          new ReportContents(
              audience,
              null,
              from,
              to,
              facts.clinic(),
              facts.author(),
              facts.today(),
              facts.title(),
              facts.ended(),
              facts.sessions(),
              facts.homework().stream().map(h -> task(h, quality(h))).toList(),
              facts.progress().clients(),
              facts.openFlags(),
              facts.suitability(),
              facts.clients(),
              null);
      case CLIENT ->
          narrow(
              audience,
              clientId,
              from,
              to,
              outgoing,
              facts,
              own(facts, clientId),
              facts.homework().stream()
                  .filter(h -> h.clientId().equals(clientId))
                  .map(h -> task(h, null))
                  .toList(),
              facts.released().clients().stream()
                  .filter(p -> p.clientId().equals(clientId))
                  .toList());
      case REFERRER ->
          narrow(
              audience,
              clientId,
              from,
              to,
              outgoing,
              facts,
              clientId == null ? joint(facts) : own(facts, clientId),
              List.of(),
              List.of());
      case COUPLE ->
          narrow(audience, null, from, to, null, facts, joint(facts), jointTasks(facts), List.of());
    };
  }

  private static ReportContents narrow(
      ReportAudience audience,
      @Nullable UUID clientId,
      LocalDate from,
      LocalDate to,
      @Nullable Outgoing outgoing,
      ReportFacts facts,
      List<Session> sessions,
      List<Task> homework,
      List<ClientProgress> progress) {
    Predicate<CaseClient> named = c -> clientId == null || c.clientId().equals(clientId);
    var people = facts.clients().stream().filter(named).toList();
    return new ReportContents(
        audience,
        clientId,
        from,
        to,
        facts.clinic(),
        facts.author(),
        facts.today(),
        String.join(" and ", people.stream().map(CaseClient::displayName).toList()),
        facts.ended(),
        sessions,
        homework,
        progress,
        Map.of(),
        null,
        people,
        outgoing);
  }

  /** The client's appointments, with the own presence alone. */
  private static List<Session> own(ReportFacts facts, @Nullable UUID clientId) {
    return facts.sessions().stream()
        .filter(s -> clientId != null && s.with(clientId))
        .map(s -> s.seenBy(clientId))
        .toList();
  }

  /** Appointments of both, without who came. */
  private static List<Session> joint(ReportFacts facts) {
    return facts.sessions().stream().filter(Session::joint).map(Session::together).toList();
  }

  /** Titles of joint work, once each; how far one partner is with it is not the other's to know. */
  private static List<Task> jointTasks(ReportFacts facts) {
    Set<UUID> seen = new HashSet<>();
    var tasks = new ArrayList<Task>();
    for (HomeworkRow row : facts.homework()) {
      var pair = row.pairId();
      if (pair != null && seen.add(pair)) {
        tasks.add(new Task(null, row.title(), row.dueOn(), null, null, null));
      }
    }
    return tasks;
  }

  private static Task task(HomeworkRow row, @Nullable Integer quality) {
    return new Task(
        row.clientId(),
        row.title(),
        row.dueOn(),
        done(row.status()),
        row.status() == AssignmentStatus.REVIEWED,
        quality);
  }

  private static boolean done(AssignmentStatus status) {
    return switch (status) {
      case SUBMITTED, REVIEWED, ADAPTED -> true;
      case ASSIGNED, STARTED, SKIPPED -> false;
    };
  }

  private static @Nullable Integer quality(HomeworkRow row) {
    Integer best = null;
    for (HomeworkRow.Filled entry : row.entries()) {
      var review = entry.review();
      if (review != null && (best == null || review.quality() > best)) {
        best = review.quality();
      }
    }
    return best;
  }
}
