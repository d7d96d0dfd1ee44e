package org.reweave.portal.psychotherapy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.reweave.platform.Invalid;
import org.reweave.portal.care.CaseView;
import org.reweave.psychotherapy.NewNote;
import org.reweave.psychotherapy.NoteChange;
import org.reweave.psychotherapy.OwnNote;
import org.reweave.psychotherapy.PsychotherapyNotes;

/** The viewer's own notes on a case. */
@Named
@RequestScoped
public class NotesView extends CaseView {
  private static final int ROWS = 20;

  @EJB PsychotherapyNotes notes;

  private List<OwnNote> rows = List.of();

  @Override
  protected void post(String action) {
    switch (action) {
      case "write" ->
          form.then(
              () -> notes.write(caseId(), new NewNote(form.text("text"))),
              here("notes", "notewritten"));
      case "change" -> {
        var note = form.id("note");
        form.then(() -> change(note), here("notes", "notechanged"));
      }
      case "delete" ->
          form.then(() -> notes.delete(caseId(), form.id("note")), here("notes", "notedeleted"));
      default -> {}
    }
  }

  /** Each note has a field of its own. */
  private void change(UUID note) {
    var seen = Objects.requireNonNullElse(form.number("seen"), -1);
    try {
      notes.change(caseId(), note, new NoteChange(form.text(field(note)), seen));
    } catch (Invalid invalid) {
      throw invalid.renamed(any -> field(note));
    }
  }

  @Override
  protected void read() {
    super.read();
    rows = rows(notes.list(caseId(), ROWS, form.optional("cursor")));
    rows.forEach(row -> form.show(field(row.noteId()), row.text()));
  }

  public List<OwnNote> getRows() {
    return rows;
  }

  /** The name of the field in which a note is changed. */
  public String field(UUID note) {
    return "text-" + note;
  }

  /** Whether the page came back from a form of this note's. */
  public boolean asked(OwnNote row, String action) {
    return form.isFailed()
        && form.getAction().equals(action)
        && form.text("note").equals(row.noteId().toString());
  }
}
