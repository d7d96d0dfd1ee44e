package org.reweave.homework;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.reweave.platform.Roles.CLIENT;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.account.ViewerLanguage;
import org.reweave.care.CaseAccess;
import org.reweave.care.TeamNotices;
import org.reweave.content.Worksheets;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Worksheet;

/**
 * A client's own homework: looked at, filled in, handed in. What was handed in is the team's to
 * read, and the client's no more: whoever gets at the client's login finds nothing there.
 */
@Stateless
@DenyAll
public class OwnHomework {
  @PersistenceContext EntityManager em;
  @Resource SessionContext context;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject AssignmentRepository assignments;
  @Inject TeamNotices notices;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject ViewerLanguage language;
  @Inject Clock clock;

  /** The client's own homework, newest first. */
  @RolesAllowed(CLIENT)
  public Page<MyHomeworkRow> mine(@Nullable Integer limit, @Nullable String cursor) {
    audit.record("list", "assignment", null, null);
    var spoken = language.get();
    return assignments.ofClient(viewer.get(), limit, cursor).map(a -> row(a, spoken));
  }

  /** All of it that waits to be handed in, newest first. */
  @RolesAllowed(CLIENT)
  public List<MyHomeworkRow> open() {
    audit.record("list", "assignment", null, null);
    var spoken = language.get();
    return assignments.openOfClient(viewer.get()).stream().map(a -> row(a, spoken)).toList();
  }

  private MyHomeworkRow row(Assignment a, Locale spoken) {
    return new MyHomeworkRow(
        a.id, a.worksheet, worksheet(a, spoken).title(), a.step, a.dueOn, a.status);
  }

  /** How much the client was given and has handed in. */
  @RolesAllowed(CLIENT)
  public MyCounts myCounts() {
    return assignments.counts(viewer.get());
  }

  /** One of the client's own assignments, with the form and the draft. */
  @RolesAllowed(CLIENT)
  public MyHomework mine(UUID assignmentId) {
    var a = assignments.own(viewer.get(), assignmentId);
    var draft =
        assignments
            .draft(a)
            .map(e -> new MyHomework.Draft(e.id, fields(e), e.difficulty, e.usefulness, e.savedAt))
            .orElse(null);
    audit.record("read", "assignment", a.id, a.caseId);
    return new MyHomework(
        a.id,
        MyHomework.Form.of(worksheet(a, language.get())),
        a.dueOn,
        a.status,
        sealer.openText(a.noteSeal(), a.note),
        draft);
  }

  /** The fillable PDF of the client's own assignment. */
  @RolesAllowed(CLIENT)
  @TransactionAttribute(NOT_SUPPORTED)
  public WorksheetPdf worksheetPdf(UUID assignmentId) {
    return Sheets.print(self().printable(assignmentId));
  }

  /** Loads for {@link #worksheetPdf}, in a transaction of its own. */
  @RolesAllowed(CLIENT)
  public PrintableSheet printable(UUID assignmentId) {
    var a = assignments.own(viewer.get(), assignmentId);
    audit.record("print", "assignment", a.id, a.caseId);
    var spoken = language.get();
    return new PrintableSheet(a.id, worksheet(a, spoken), a.dueOn, spoken);
  }

  /** What was given, in the client's language. */
  private Worksheet worksheet(Assignment a, Locale spoken) {
    return Worksheets.in(spoken, assignments.worksheet(a));
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
    return keep(assignment, EntryRules.draft(assignments.worksheet(assignment), typed), typed).id;
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
    return submit(assignment, filled);
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
    var draft = assignments.draft(entryId);
    draft.requireOpen();
    submit(assignment, new NewEntry(fields(draft), draft.difficulty, draft.usefulness));
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
    var printed = self().printable(assignmentId);
    return self()
        .keepFilled(assignmentId, Sheets.read(printed.worksheet().fields(), assignmentId, pdf));
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
    var kept = EntryRules.draft(assignments.worksheet(assignment), filled);
    return new DraftEntry(keep(assignment, kept, filled).id, kept);
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

  private Assignment writable(UUID assignmentId) {
    var assignment = assignments.own(viewer.get(), assignmentId);
    access.requireMember(assignment.caseId);
    access.requireOpen(assignment.caseId);
    assignments.lock(assignment);
    return assignment;
  }

  private EntryDraft keep(Assignment of, Map<String, String> fields, NewEntry filled) {
    var now = clock.instant();
    var draft = assignments.draft(of).orElseGet(() -> new EntryDraft(of, now));
    draft.save(
        EntryRules.seal(sealer, draft.fieldsSeal(), fields),
        filled.difficulty(),
        filled.usefulness(),
        now);
    em.persist(draft);
    of.start();
    audit.record("save-draft", "entry", draft.id, draft.caseId);
    return draft;
  }

  private UUID submit(Assignment of, NewEntry filled) {
    var draft = keep(of, EntryRules.complete(assignments.worksheet(of), filled), filled);
    em.persist(draft.submit(null, clock.instant()));
    of.submit();
    notices.homeworkSubmitted(draft.caseId);
    audit.record("submit", "entry", draft.id, draft.caseId);
    return draft.id;
  }

  private Map<String, String> fields(EntryDraft draft) {
    return sealer.openFields(draft.fieldsSeal(), draft.fields);
  }

  private OwnHomework self() {
    return context.getBusinessObject(OwnHomework.class);
  }
}
