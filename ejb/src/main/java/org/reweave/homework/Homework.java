package org.reweave.homework;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.reweave.platform.Roles.CLIENT;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseAccess;
import org.reweave.care.CaseClient;
import org.reweave.care.Relation;
import org.reweave.care.TeamNotices;
import org.reweave.homework.AssignmentRepository.Reviewed;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Ids;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.platform.Sealer;
import org.reweave.reports.DocumentName;
import org.reweave.reports.worksheet.WorksheetDocument;
import org.reweave.safety.JointWork;
import org.reweave.screening.ClinicDay;
import org.reweave.seeds.Content;
import org.reweave.seeds.Worksheet;

/** Gives homework, takes what clients fill in, and keeps what therapists think of it. */
@Stateless
@DenyAll
public class Homework {
  /** Fields are sealed in multiples of this many bytes, so that their length tells little. */
  static final int PADDING = 4096;

  private static final int MOST_REVIEW = 4000;
  private static final int MOST_QUALITY = 4;

  @PersistenceContext EntityManager em;
  @Resource SessionContext context;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject JointWork jointWork;
  @Inject AssignmentRepository assignments;
  @Inject TeamNotices notices;
  @Inject ClinicDay clinicDay;
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
            clients,
            clinicDay.today(),
            appointmentId == null || assignments.appointmentOf(caseId, appointmentId));
    if (order.joint()) {
      jointWork.requireCleared(caseId);
    }
    var pairId = Ids.ordered();
    var ids = new ArrayList<UUID>();
    for (CaseClient client : order.clients()) {
      var assignment =
          new Assignment(
              v.clinic(),
              caseId,
              client.clientId(),
              order.worksheet(),
              order.dueOn(),
              appointmentId,
              v.person(),
              now);
      assignment.annotate(sealer.sealText(assignment.noteSeal(), order.note()));
      em.persist(assignment);
      if (order.clients().size() > 1) {
        em.persist(new AssignmentPair(assignment, pairId));
      }
      audit.record("assign", "assignment", assignment.id, caseId);
      ids.add(assignment.id);
    }
    return ids;
  }

  /** The case's homework, newest first, for its team. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Page<HomeworkRow> list(UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    var relation = access.requireTeam(caseId);
    var page = assignments.ofCase(caseId, limit, cursor);
    var entries = assignments.submitted(page.items().stream().map(p -> p.assignment().id).toList());
    var names =
        assignments.staffNames(
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

  private HomeworkRow row(Assignment a, @Nullable UUID pairId, List<HomeworkRow.Filled> entries) {
    return new HomeworkRow(
        a.id,
        a.clientId,
        a.worksheet,
        worksheet(a).title(),
        a.step,
        a.dueOn,
        a.status,
        sealer.openText(a.noteSeal(), a.note),
        pairId,
        entries);
  }

  private HomeworkRow.Filled filled(Reviewed r, Relation reader, Map<UUID, String> names) {
    var e = r.entry();
    boolean open = e.audience.includes(reader);
    return new HomeworkRow.Filled(
        e.id,
        e.status,
        submittedAt(e),
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

  /** The client's own homework, newest first. */
  @RolesAllowed(CLIENT)
  public Page<MyHomeworkRow> mine(@Nullable Integer limit, @Nullable String cursor) {
    audit.record("list", "assignment", null, null);
    return assignments
        .ofClient(viewer.get(), limit, cursor)
        .map(
            a ->
                new MyHomeworkRow(
                    a.id, a.worksheet, worksheet(a).title(), a.step, a.dueOn, a.status));
  }

  /** How much the client was given and has handed in. */
  @RolesAllowed(CLIENT)
  public MyCounts myCounts() {
    return assignments.counts(viewer.get());
  }

  /** One of the client's own assignments, with the form, the draft and what was submitted. */
  @RolesAllowed(CLIENT)
  public MyHomework mine(UUID assignmentId) {
    var a = assignments.own(viewer.get(), assignmentId);
    var draft =
        assignments
            .draft(a)
            .map(e -> new MyHomework.Draft(e.id, fields(e), e.difficulty, e.usefulness, e.savedAt))
            .orElse(null);
    var entries =
        assignments.submitted(a).stream()
            .map(
                e ->
                    new MyHomework.Submitted(
                        e.id,
                        submittedAt(e),
                        fields(e),
                        e.difficulty,
                        e.usefulness,
                        e.enteredBy != null))
            .toList();
    audit.record("read", "assignment", a.id, a.caseId);
    return new MyHomework(
        a.id,
        MyHomework.Form.of(worksheet(a)),
        a.dueOn,
        a.status,
        sealer.openText(a.noteSeal(), a.note),
        draft,
        entries);
  }

  /** The fillable PDF of the client's own assignment. */
  @RolesAllowed(CLIENT)
  @TransactionAttribute(NOT_SUPPORTED)
  public WorksheetPdf worksheetPdf(UUID assignmentId) {
    return print(assignmentId, self().ownPrintable(assignmentId));
  }

  /** The fillable PDF of an assignment, for the case's team to print. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  @TransactionAttribute(NOT_SUPPORTED)
  public WorksheetPdf staffWorksheetPdf(UUID assignmentId) {
    return print(assignmentId, self().teamPrintable(assignmentId));
  }

  private static WorksheetPdf print(UUID assignmentId, Printable sheet) {
    return new WorksheetPdf(
        DocumentName.of(assignmentId),
        WorksheetDocument.render(
            Sheets.of(worksheet(sheet.worksheet()), sheet.dueOn(), assignmentId)));
  }

  /** What a PDF is made from. */
  public record Printable(String worksheet, LocalDate dueOn) {}

  /** Loads for {@link #worksheetPdf}, in a transaction of its own. */
  @RolesAllowed(CLIENT)
  public Printable ownPrintable(UUID assignmentId) {
    return printable(assignments.own(viewer.get(), assignmentId));
  }

  /** Loads for {@link #staffWorksheetPdf}, in a transaction of its own. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Printable teamPrintable(UUID assignmentId) {
    var assignment = assignments.get(assignmentId);
    access.requireTeam(assignment.caseId);
    return printable(assignment);
  }

  private Printable printable(Assignment a) {
    audit.record("print", "assignment", a.id, a.caseId);
    return new Printable(a.worksheet, a.dueOn);
  }

  /**
   * Keeps what the client has typed so far. There is one draft for each assignment.
   *
   * @return the draft's id
   * @throws Invalid naming {@code fields.<key>}, {@code difficulty} or {@code usefulness}
   */
  @RolesAllowed(CLIENT)
  public UUID saveDraft(UUID assignmentId, NewEntry typed) {
    var assignment = writable(assignmentId);
    return draft(assignment, EntryRules.draft(worksheet(assignment), typed), typed).id;
  }

  /**
   * Hands in what the client filled in. Repeated work takes any number of entries.
   *
   * @return the entry's id
   * @throws Invalid naming {@code fields.<key>}, {@code difficulty} or {@code usefulness}; the
   *     draft stays as it was saved
   */
  @RolesAllowed(CLIENT)
  public UUID submit(UUID assignmentId, NewEntry filled) {
    var assignment = writable(assignmentId);
    return submit(assignment, EntryRules.complete(worksheet(assignment), filled), filled).id;
  }

  /**
   * Hands in a draft as it was saved.
   *
   * @throws Conflict if it was submitted before
   * @throws Invalid naming {@code fields.<key>}; the draft stays as it is
   */
  @RolesAllowed(CLIENT)
  public void submitDraft(UUID entryId) {
    // The lock comes first: what is read after it is what the other tab left.
    var assignment = writable(assignments.ownAssignmentOf(viewer.get(), entryId));
    var entry = assignments.entry(entryId);
    entry.requireDraft();
    var saved = new NewEntry(fields(entry), entry.difficulty, entry.usefulness);
    submit(assignment, EntryRules.complete(worksheet(assignment), saved), saved);
  }

  /**
   * Reads a filled-in PDF into the assignment's draft, for the client to confirm. What was typed
   * before stays where the PDF is empty.
   *
   * @throws Invalid naming {@code file} if it is not the assignment's worksheet
   */
  @RolesAllowed(CLIENT)
  @TransactionAttribute(NOT_SUPPORTED)
  public DraftEntry readFilledWorksheet(UUID assignmentId, byte[] pdf) {
    var printed = self().ownPrintable(assignmentId);
    return self()
        .keepFilled(assignmentId, Sheets.read(worksheet(printed.worksheet()), assignmentId, pdf));
  }

  /** Stores for {@link #readFilledWorksheet}, in a transaction of its own. */
  @RolesAllowed(CLIENT)
  public DraftEntry keepFilled(UUID assignmentId, Map<String, String> read) {
    var assignment = writable(assignmentId);
    var fields = new LinkedHashMap<String, String>();
    var before = assignments.draft(assignment);
    before.ifPresent(e -> fields.putAll(fields(e)));
    fields.putAll(read);
    var filled =
        new NewEntry(
            fields,
            before.map(e -> e.difficulty).orElse(null),
            before.map(e -> e.usefulness).orElse(null));
    var kept = EntryRules.draft(worksheet(assignment), filled);
    return new DraftEntry(draft(assignment, kept, filled).id, kept);
  }

  /**
   * Notes that the client did it in a way of their own. That counts as done; a draft stays as it
   * is, and something may still be handed in.
   *
   * @throws Conflict {@code not-open}; {@code case-closed}
   */
  @RolesAllowed(CLIENT)
  public void adapt(UUID assignmentId) {
    var assignment = writable(assignmentId);
    assignment.adapt();
    notices.homeworkSubmitted(assignment.caseId);
    audit.record("adapt", "assignment", assignment.id, assignment.caseId);
  }

  /**
   * Leaves homework out, as client and therapist agreed. Lead and co-therapist alone.
   *
   * @throws Conflict {@code not-open}; {@code case-closed}
   */
  @RolesAllowed(THERAPIST)
  public void skip(UUID assignmentId) {
    var assignment = assignments.getForUpdate(assignmentId);
    access.requireTherapist(assignment.caseId);
    access.requireOpen(assignment.caseId);
    assignment.skip();
    audit.record("skip", "assignment", assignment.id, assignment.caseId);
  }

  /** The form of an assignment, to enter what a client filled in on paper. */
  @RolesAllowed(THERAPIST)
  public SheetToEnter toEnter(UUID assignmentId) {
    var a = assignments.get(assignmentId);
    access.requireTherapist(a.caseId);
    audit.record("read", "assignment", a.id, a.caseId);
    return new SheetToEnter(a.id, a.caseId, a.clientId, MyHomework.Form.of(worksheet(a)), a.dueOn);
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
    return Sheets.read(worksheet(asked.worksheet().key()), assignmentId, pdf);
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
    var assignment = assignments.getForUpdate(assignmentId);
    access.requireTherapist(assignment.caseId);
    access.requireOpen(assignment.caseId);
    var fields = EntryRules.fromPaper(worksheet(assignment), filled);
    var now = clock.instant();
    var entry = Entry.fromPaper(assignment, viewer.get().person(), now);
    save(entry, fields, filled, now);
    entry.submit(now);
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
    var assignment = assignments.getForUpdate(entry.assignmentId);
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
    return review(entry, kept, true, assignments.staffNames(List.of(by)));
  }

  private Assignment writable(UUID assignmentId) {
    var assignment = assignments.ownForUpdate(viewer.get(), assignmentId);
    access.requireMember(assignment.caseId);
    access.requireOpen(assignment.caseId);
    return assignment;
  }

  private Entry draft(Assignment of, Map<String, String> fields, NewEntry typed) {
    var now = clock.instant();
    var entry = keep(of, fields, typed, now);
    of.start();
    audit.record("save-draft", "entry", entry.id, entry.caseId);
    return entry;
  }

  private Entry submit(Assignment of, Map<String, String> fields, NewEntry filled) {
    var now = clock.instant();
    var entry = keep(of, fields, filled, now);
    entry.submit(now);
    of.submit();
    notices.homeworkSubmitted(entry.caseId);
    audit.record("submit", "entry", entry.id, entry.caseId);
    return entry;
  }

  private Entry keep(Assignment of, Map<String, String> fields, NewEntry filled, Instant now) {
    var entry = assignments.draft(of).orElseGet(() -> new Entry(of, now));
    save(entry, fields, filled, now);
    em.persist(entry);
    return entry;
  }

  private void save(Entry entry, Map<String, String> fields, NewEntry filled, Instant now) {
    entry.save(
        sealer.sealFields(entry.fieldsSeal(), fields, PADDING),
        filled.difficulty(),
        filled.usefulness(),
        now);
  }

  private Map<String, String> fields(Entry entry) {
    return sealer.openFields(entry.fieldsSeal(), entry.fields);
  }

  private static Instant submittedAt(Entry entry) {
    return Objects.requireNonNull(entry.submittedAt, "submitted entries have a time");
  }

  private static Worksheet worksheet(Assignment of) {
    return worksheet(of.worksheet);
  }

  private static Worksheet worksheet(String key) {
    return Content.english().worksheet(key).orElseThrow();
  }

  private Homework self() {
    return context.getBusinessObject(Homework.class);
  }
}
