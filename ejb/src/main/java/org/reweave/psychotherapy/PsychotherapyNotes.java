package org.reweave.psychotherapy;

import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseAccess;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Place;
import org.reweave.platform.Sealer;
import org.reweave.platform.Stale;
import org.reweave.record.LegalHolds;

/**
 * The viewer's own notes on a case. Another's are not there: for the rest of the team, whoever
 * supervises or leads it, as for everybody else. Who leaves the team finds the own ones again when
 * they come back.
 */
@Stateless
@DenyAll
public class PsychotherapyNotes {
  private static final int MOST_CHARACTERS = 10_000;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @EJB LegalHolds holds;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /**
   * The viewer's own notes on a case, the latest first.
   *
   * @param limit 1 to 200, or null for 100
   * @param cursor of the page before, or null
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public Page<OwnNote> list(UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    access.requireTeam(caseId);
    audit.record("list", "psychotherapy-note", null, caseId);
    var query =
        em.createQuery(
                """
                from PsychotherapyNote n where n.caseId = :case and n.authorId = :viewer
                  and (n.createdAt < :at or n.createdAt = :at and n.id > :id)
                order by n.createdAt desc, n.id\
                """,
                PsychotherapyNote.class)
            .setParameter("case", caseId)
            .setParameter("viewer", viewer.get().person());
    return Page.latest(query, limit, cursor, n -> new Place(n.createdAt, n.id)).map(this::view);
  }

  /**
   * Writes a note.
   *
   * @return its id
   * @throws Conflict {@code case-closed}
   * @throws Invalid naming {@code text}
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public UUID write(UUID caseId, NewNote written) {
    access.requireTeam(caseId);
    access.requireOpen(caseId);
    var text = checked(written.text());
    var v = viewer.get();
    var note = new PsychotherapyNote(v.clinic(), caseId, v.person(), clock.instant());
    note.write(sealer.sealText(note.seal(), text));
    em.persist(note);
    audit.record("write", "psychotherapy-note", note.id, caseId);
    return note.id;
  }

  /**
   * Puts other words into an own note. Possible in a closed case too.
   *
   * @throws Conflict {@code held} while the case is held: what stands is kept as it is
   * @throws Invalid naming {@code text}
   * @throws Stale if it was changed since
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void change(UUID caseId, UUID noteId, NoteChange changed) {
    access.requireTeam(caseId);
    holds.requireFree(caseId);
    var note = own(caseId, noteId);
    var text = checked(changed.text());
    if (note.version != changed.seen()) {
      throw new Stale();
    }
    note.change(sealer.sealText(note.seal(), text), clock.instant());
    audit.record("change", "psychotherapy-note", noteId, caseId);
  }

  /**
   * Deletes an own note, for good. Possible in a closed case too.
   *
   * @throws Conflict {@code held} while the case is held
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void delete(UUID caseId, UUID noteId) {
    access.requireTeam(caseId);
    holds.requireFree(caseId);
    em.remove(own(caseId, noteId));
    audit.record("delete", "psychotherapy-note", noteId, caseId);
  }

  private PsychotherapyNote own(UUID caseId, UUID noteId) {
    return Optional.ofNullable(em.find(PsychotherapyNote.class, noteId))
        .filter(n -> n.caseId.equals(caseId) && n.authorId.equals(viewer.get().person()))
        .orElseThrow(NotFound::new);
  }

  private static String checked(@Nullable String typed) {
    var text = Objects.requireNonNullElse(typed, "").strip();
    if (text.isEmpty()) {
      throw new Invalid("text", "required", "Write something down.");
    }
    if (text.length() > MOST_CHARACTERS) {
      throw new Invalid("text", "too-long", "Use 10,000 characters at most.");
    }
    return text;
  }

  private OwnNote view(PsychotherapyNote n) {
    return new OwnNote(
        n.id, sealer.openText(n.seal(), n.body), n.createdAt, n.changedAt, n.version);
  }
}
