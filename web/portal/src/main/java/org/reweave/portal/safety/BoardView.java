package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;
import org.reweave.safety.BoardFlag;
import org.reweave.safety.BoardQuery;
import org.reweave.safety.SafetyBoard;
import org.reweave.safety.TherapistFlags;

/** How the flags stand in the cases that the viewer supervises. */
@Named
@RequestScoped
public class BoardView extends View {
  private static final int ROWS = 25;
  private static final String OVERDUE = "overdue";

  @EJB SafetyBoard board;
  @Inject Say say;

  private List<BoardFlag> rows = List.of();
  private List<TherapistFlags> therapists = List.of();

  @Override
  protected void read() {
    var asked = new BoardQuery(form.optionalId("lead"), form.text("show").equals(OVERDUE));
    rows = rows(board.open(asked, ROWS, form.optional("cursor")));
    therapists = board.therapists();
    form.show("lead", form.text("lead"));
    form.show("show", form.text("show"));
  }

  /** Open flags, the gravest first. */
  public List<BoardFlag> getRows() {
    return rows;
  }

  /** Those who lead the cases, at whom most is overdue first. */
  public List<TherapistFlags> getTherapists() {
    return therapists;
  }

  /** Anybody, or one of them. */
  public List<Choice> getLeads() {
    return Stream.concat(
            Stream.of(new Choice(Choice.NONE, say.of("any"))),
            therapists.stream()
                .filter(t -> t.leadId() != null)
                .map(t -> new Choice(Objects.toString(t.leadId()), t.lead())))
        .toList();
  }

  /** All open flags, or those whose time has passed. */
  public List<Choice> getShows() {
    return List.of(
        new Choice(Choice.NONE, say.of("queueAll")), new Choice(OVERDUE, say.of("boardOverdue")));
  }
}
