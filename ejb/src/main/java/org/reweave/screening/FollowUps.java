package org.reweave.screening;

import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.reweave.care.CaseAccess;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.seeds.Content;

/** What results call for and nobody has taken a closer look at yet; see {@link FollowUp}. */
@Stateless
@DenyAll
public class FollowUps {
  /** Keys of what may ask for a longer form, and of the longer forms. */
  private static final List<String> ASKING_FURTHER =
      Content.english().instruments().stream()
          .flatMap(i -> i.gates().stream().flatMap(gate -> Stream.of(i.key(), gate.next())))
          .distinct()
          .toList();

  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject ScreeningRepository screenings;
  @Inject ScreeningResults results;
  @Inject AuditTrail audit;

  /** Those of a case. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<FollowUp> of(UUID caseId) {
    access.requireReader(caseId);
    audit.record("list", "follow-up", null, caseId);
    return FollowUp.of(results.of(screenings.allOfCase(caseId)));
  }

  /**
   * By when the first of each case is due, of the viewer's open cases that have any. The answers
   * are opened for it and not shown.
   *
   * @param nextVisits the day of each case's next visit, of those that have one
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Map<UUID, LocalDate> dueByCase(Map<UUID, LocalDate> nextVisits) {
    audit.record("list", "follow-up", null, null);
    var found = screenings.ofCaseload(viewer.get(), ASKING_FURTHER);
    var opened = results.of(found);
    var byCase = new LinkedHashMap<UUID, List<ScreeningResult>>();
    for (int i = 0; i < found.size(); i++) {
      byCase.computeIfAbsent(found.get(i).caseId, c -> new ArrayList<>()).add(opened.get(i));
    }
    var due = new HashMap<UUID, LocalDate>();
    byCase.forEach(
        (caseId, ofCase) ->
            FollowUp.of(ofCase).stream()
                .map(task -> task.dueOn(nextVisits.get(caseId)))
                .min(LocalDate::compareTo)
                .ifPresent(day -> due.put(caseId, day)));
    return due;
  }
}
