package org.reweave.portal.care;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.reweave.care.Caseload;
import org.reweave.care.CaseloadQuery;
import org.reweave.care.CaseloadRow;
import org.reweave.care.Risk;
import org.reweave.emergency.Emergencies;
import org.reweave.platform.Page;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;
import org.reweave.portal.platform.Words;
import org.reweave.safety.FlagState;
import org.reweave.safety.QueuedFlag;
import org.reweave.safety.SafetyReviews;

/**
 * The viewer's cases, the weightiest risk first, and what cannot wait. Names searched are POSTed.
 */
@Named
@RequestScoped
public class CaseloadView extends View {
  private static final int ROWS = 25;
  private static final Set<FlagState> UNPLANNED =
      EnumSet.of(FlagState.RAISED, FlagState.ACKNOWLEDGED, FlagState.ASSESSED);
  private static final int URGENT = 3;

  @EJB Caseload caseload;
  @EJB SafetyReviews reviews;
  @EJB Emergencies emergencies;
  @Inject Say say;
  @Inject Words words;

  private List<CaseloadRow> rows = List.of();
  private List<QueuedFlag> urgent = List.of();
  private String search = "";

  @Override
  protected void post(String action) {
    search = form.text("q");
  }

  @Override
  protected void read() {
    var query =
        new CaseloadQuery(
            form.choice("status", CaseloadQuery.Status.class),
            form.choice("risk", Risk.class),
            form.choice("sort", CaseloadQuery.Sort.class),
            search.isEmpty() ? null : search);
    rows =
        search.isEmpty()
            ? rows(caseload.list(query, ROWS, form.optional("cursor")))
            : caseload.list(query, Page.MAX_LIMIT, null).items();
    urgent =
        reviews.urgent().stream()
            .filter(
                f -> f.severity().name().equals("CRITICAL") || f.severity().name().equals("HIGH"))
            .filter(f -> f.overdue() || UNPLANNED.contains(f.state()))
            .limit(URGENT)
            .toList();
    for (var field : List.of("status", "risk", "sort")) {
      form.show(field, form.text(field));
    }
  }

  /** Whether the viewer may open a case of others in an emergency. */
  public boolean isNamed() {
    return emergencies.named();
  }

  public List<CaseloadRow> getRows() {
    return rows;
  }

  /** The flags to look at first. */
  public List<QueuedFlag> getUrgent() {
    return urgent;
  }

  public String getSearch() {
    return search;
  }

  public List<Choice> getStatuses() {
    return choices(CaseloadQuery.Status.values());
  }

  public List<Choice> getSorts() {
    return choices(CaseloadQuery.Sort.values());
  }

  /** Any risk, or one of them. */
  public List<Choice> getRisks() {
    return Stream.concat(
            Stream.of(new Choice(Choice.NONE, say.of("any"))),
            Arrays.stream(Risk.values()).map(r -> new Choice(r.name(), words.risk(r))))
        .toList();
  }

  private List<Choice> choices(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> new Choice(v.name(), say.word(v))).toList();
  }
}
