package org.reweave.homework;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.account.ClientNotices;
import org.reweave.care.CaseAccess;
import org.reweave.care.CaseClient;
import org.reweave.care.Relation;
import org.reweave.care.StaffNames;
import org.reweave.content.Worksheets;
import org.reweave.homework.AssignmentRepository.Reviewed;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Ids;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.platform.Sealer;
import org.reweave.screening.ClinicDay;
import org.reweave.suitability.JointWork;

/** A case's homework, for its team: given, read, entered from paper, reviewed. */
@Stateless
@DenyAll
public class Homework {
  private static final int MOST_REVIEW = 4000;
  private static final int MOST_QUALITY = 4;

  @PersistenceContext EntityManager em;
  @Resource SessionContext context;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject JointWork jointWork;
  @Inject AssignmentRepository assignments;
  @Inject JointSheets jointSheets;
  @Inject ClinicDay clinicDay;
  @Inject Worksheets worksheets;
  @Inject ClientNotices notices;
  @Inject StaffNames staffNames;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /**
   * Gives a worksheet to a client, or to each of both. Lead and co-therapist alone.
   *
   * @return the new assignments' ids, one for each client in the case's order
   * @throws Invalid naming {@code worksheet}, {@code assignee}, {@code dueOn}, {@code note} or
   *     {@code appointmentId}
   * @throws Conflict {@code joint-work-not-cleared}: new joint work waits for the lead's decision;
   *     {@code case-closed}
   */
  @RolesAllowed(THERAPIST)
  public List<UUID> assign(UUID caseId, NewHomework homework) {
    access.requireTherapist(caseId);
    access.requireOpen(caseId);
    var v = viewer.get();
    var now = clock.instant();
    var clients = access.clients(caseId);
    var appointmentId = homework.appointmentId();
    var order =
        HomeworkOrder.of(
            homework,
            Optional.ofNullable(homework.worksheet()).flatMap(worksheets::current).orElse(null),
            clients,
            clinicDay.today(),
            appointmentId == null || assignments.appointmentOf(caseId, appointmentId));
    if (order.joint()) {
      jointWork.requireCleared(caseId);
    }
    var digest = worksheets.keep(v.clinic(), order.worksheet());
    var pairId = Ids.ordered();
    var ids = new ArrayList<UUID>();
    for (CaseClient client : order.clients()) {
      var assignment =
          new Assignment(
              v.clinic(),
              caseId,
              client.clientId(),
              order.worksheet(),
              digest,
              order.dueOn(),
              appointmentId,
              v.person(),
              now);
      assignment.annotate(sealer.sealText(assignment.noteSeal(), order.note()));
      em.persist(assignment);
      if (order.clients().size() > 1) {
        em.persist(new AssignmentPair(assignment, pairId));
      }
      notices.somethingNew(v.clinic(), client.clientId());
      audit.record("assign", "assignment", assignment.id, caseId);
      ids.add(assignment.id);
    }
    return ids;
  }

  /**
   * What was given with one order, which an earlier request made.
   *
   * @param assignmentId one of the assignments
   * @return their ids
   */
  @RolesAllowed(THERAPIST)
  public List<UUID> givenWith(UUID assignmentId) {
    var assignment = assignments.get(assignmentId);
    access.requireTherapist(assignment.caseId);
    audit.record("read", "assignment", assignment.id, assignment.caseId);
    return assignments.givenWith(assignmentId);
  }

  /** The case's homework, newest first, for its team. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Page<HomeworkRow> list(UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    var relation = access.requireTeam(caseId);
    var page = assignments.ofCase(caseId, limit, cursor);
    var entries = assignments.submitted(page.items().stream().map(p -> p.assignment().id).toList());
    var names =
        staffNames.of(
            entries.values().stream()
                .flatMap(List::stream)
                .flatMap(Reviewed::staff)
                .collect(Collectors.toSet()));
    audit.record("list", "assignment", null, caseId);
    return page.map(
        p ->
            row(
                p.assignment(),
                p.pairId(),
                entries.getOrDefault(p.assignment().id, List.of()).stream()
                    .map(r -> filled(r, relation, names))
                    .toList()));
  }

  /** What both partners of a case were given together and one has not handed in, for its team. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<JointHomework> openForBoth(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "assignment", null, caseId);
    return jointSheets.open(caseId).stream()
        .map(a -> new JointHomework(a.id, a.clientId, assignments.worksheet(a).title(), a.dueOn))
        .toList();
  }

  private HomeworkRow row(Assignment a, @Nullable UUID pairId, List<HomeworkRow.Filled> entries) {
    var given = assignments.worksheet(a);
    return new HomeworkRow(
        a.id,
        a.clientId,
        a.worksheet,
        given.title(),
        a.step,
        a.dueOn,
        a.status,
        sealer.openText(a.noteSeal(), a.note),
        pairId,
        given.fields(),
        entries);
  }

  private HomeworkRow.Filled filled(Reviewed r, Relation reader, Map<UUID, String> names) {
    var e = r.entry();
    boolean open = e.audience.includes(reader);
    return new HomeworkRow.Filled(
        e.id,
        e.submittedAt,
        open ? fields(e) : null,
        open ? e.difficulty : null,
        open ? e.usefulness : null,
        e.enteredBy == null ? null : names.getOrDefault(e.enteredBy, ""),
        r.review() == null ? null : review(e, r.review(), open, names));
  }

  private Review review(Entry e, EntryReview r, boolean open, Map<UUID, String> names) {
    return new Review(
        r.quality,
        open ? sealer.openText(e.reviewSeal(r.reviewedBy), r.body) : null,
        names.getOrDefault(r.reviewedBy, ""),
        r.reviewedAt);
  }

  /**
   * Leaves homework out, as client and therapist agreed. Lead and co-therapist alone.
   *
   * @throws Conflict {@code not-open}; {@code case-closed}
   */
  @RolesAllowed(THERAPIST)
  public void skip(UUID assignmentId) {
    var assignment = writable(assignmentId);
    assignment.skip();
    audit.record("skip", "assignment", assignment.id, assignment.caseId);
  }

  /** The form of an assignment, to enter what a client filled in on paper. */
  @RolesAllowed(THERAPIST)
  public SheetToEnter toEnter(UUID assignmentId) {
    var a = assignments.get(assignmentId);
    access.requireTherapist(a.caseId);
    audit.record("read", "assignment", a.id, a.caseId);
    return new SheetToEnter(
        a.id, a.caseId, a.clientId, MyHomework.Form.of(assignments.worksheet(a)), a.dueOn);
  }

  /**
   * Reads a filled-in PDF that a client brought along, to be checked and then {@linkplain #enter
   * entered}; keeps nothing of it.
   *
   * @return value by field key, without what was left blank
   * @throws Invalid naming {@code file} if it is not the assignment's worksheet
   */
  @RolesAllowed(THERAPIST)
  @TransactionAttribute(NOT_SUPPORTED)
  public Map<String, String> readBroughtWorksheet(UUID assignmentId, byte[] pdf) {
    var asked = self().toEnter(assignmentId);
    return Sheets.read(asked.worksheet().fields(), assignmentId, pdf);
  }

  /**
   * Enters what a client filled in on paper; it counts as handed in. Lead and co-therapist alone.
   * The client's own draft, if there is one, stays as it is.
   *
   * @return the entry's id
   * @throws Invalid naming {@code fields.<key>}, {@code difficulty} or {@code usefulness}
   * @throws Conflict {@code case-closed}
   */
  @RolesAllowed(THERAPIST)
  public UUID enter(UUID assignmentId, NewEntry filled) {
    var assignment = writable(assignmentId);
    var fields = EntryRules.fromPaper(assignments.worksheet(assignment), filled);
    var now = clock.instant();
    var sheet = new EntryDraft(assignment, now);
    sheet.save(
        EntryRules.seal(sealer, sheet.fieldsSeal(), fields),
        filled.difficulty(),
        filled.usefulness(),
        now);
    var entry = sheet.submit(viewer.get().person(), now);
    em.persist(entry);
    assignment.submit();
    audit.record("enter", "entry", entry.id, entry.caseId);
    return entry.id;
  }

  /**
   * Keeps a therapist's review of an entry. Lead and co-therapist alone; once.
   *
   * @throws Invalid naming {@code quality} or {@code text}
   * @throws Conflict {@code already-reviewed}
   */
  @RolesAllowed(THERAPIST)
  public Review review(UUID entryId, NewReview review) {
    var entry = assignments.entry(entryId);
    access.requireTherapist(entry.caseId);
    var quality = review.quality();
    var text = Objects.requireNonNullElse(review.text(), "").strip();
    if (quality == null || quality < 0 || quality > MOST_QUALITY) {
      throw new Invalid("quality", "out-of-range", "Choose a number from 0 to 4.");
    }
    if (text.length() > MOST_REVIEW) {
      throw new Invalid("text", "too-long", "Shorten this to " + MOST_REVIEW + " characters.");
    }
    var assignment = assignments.get(entry.assignmentId);
    assignments.lock(assignment);
    if (assignments.reviewed(entry)) {
      throw new Conflict("already-reviewed", "This entry has been reviewed.");
    }
    var by = viewer.get().person();
    var kept =
        new EntryReview(
            entry, quality, sealer.sealText(entry.reviewSeal(by), text), by, clock.instant());
    em.persist(kept);
    assignment.review();
    audit.record("review", "entry", entry.id, entry.caseId);
    return review(entry, kept, true, staffNames.of(List.of(by)));
  }

  private Assignment writable(UUID assignmentId) {
    var assignment = assignments.get(assignmentId);
    access.requireTherapist(assignment.caseId);
    access.requireOpen(assignment.caseId);
    assignments.lock(assignment);
    return assignment;
  }

  private Map<String, String> fields(Entry entry) {
    return sealer.openFields(entry.fieldsSeal(), entry.fields);
  }

  private Homework self() {
    return context.getBusinessObject(Homework.class);
  }
}
