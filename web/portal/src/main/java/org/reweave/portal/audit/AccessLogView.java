package org.reweave.portal.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.audit.AuditLine;
import org.reweave.audit.AuditLog;
import org.reweave.audit.AuditQuery;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;

/**
 * Who did what and when, by day, person, case number and action; never what was said or written.
 * Names searched are POSTed; the filters in the query hold ids and numbers alone.
 */
@Named
@RequestScoped
public class AccessLogView extends View {
  private static final int ROWS = 50;
  private static final String PATH = "/privacy";
  private static final UUID SYSTEM = new UUID(0, 0);

  /** What comes before a verb that use cases record, in the keys of its words. */
  private static final String ACTION = "action.";

  @EJB AuditLog log;
  @Inject Say say;

  private List<AuditLine> rows = List.of();
  private Map<UUID, String> names = Map.of();
  private List<org.reweave.audit.Named> people = List.of();

  @Override
  protected void post(String action) {
    people = log.people(form.text("q"));
    if (people.size() == 1) {
      form.go(by(people.getFirst().id().toString()));
    } else if (people.isEmpty()) {
      form.problem("q", say.of("nobodyNamed"));
    }
  }

  @Override
  protected void read() {
    var query =
        new AuditQuery(
            form.day("from"),
            form.day("to"),
            form.optionalId("actor"),
            caseId().orElse(null),
            say.keys(ACTION).contains(ACTION + form.text("action")) ? form.text("action") : null);
    if (!form.isFailed()) {
      rows = rows(log.list(query, ROWS, form.optional("cursor")));
    }
    names =
        log.names(
            Stream.concat(
                    rows.stream().flatMap(r -> Stream.of(r.actor(), r.caseId())),
                    Stream.of(form.optionalId("actor")))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    for (var field : List.of("from", "to", "case", "action")) {
      form.show(field, form.text(field));
    }
  }

  /** The case of the typed number, such as C-12 or 12. */
  private Optional<UUID> caseId() {
    var typed = form.text("case").replaceFirst("^[cC]-", "");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var found =
        typed.matches("\\d{1,18}")
            ? log.caseNumbered(Long.parseLong(typed))
            : Optional.<UUID>empty();
    if (found.isEmpty()) {
      form.problem("case", say.of("noSuchCase"));
    }
    return found;
  }

  public List<AuditLine> getRows() {
    return rows;
  }

  /** The people found by name, where there are several. */
  public List<Choice> getPeople() {
    return people.stream()
        .map(p -> new Choice(form.href(by(p.id().toString())), p.name()))
        .toList();
  }

  /** A person's name or a case's number; empty where there is none. */
  public String name(@Nullable UUID id) {
    return id == null ? "" : id.equals(SYSTEM) ? say.of("theSystem") : names.getOrDefault(id, "");
  }

  /** The word for a kind of record. */
  public String kind(AuditLine row) {
    var key = "record." + row.objectType();
    var word = say.of(key);
    return word.equals(key) ? row.objectType() : word;
  }

  /** Whose deeds are shown, empty for everybody's. */
  public String getActor() {
    return name(form.optionalId("actor"));
  }

  /** The address that shows everybody's deeds again. */
  public String getEverybody() {
    return form.href(by(""));
  }

  /** Any action, or one of them. */
  public List<Choice> getActions() {
    return Stream.concat(
            Stream.of(new Choice("", say.of("any"))),
            say.keys(ACTION).stream()
                .map(key -> new Choice(key.substring(ACTION.length()), say.of(key))))
        .toList();
  }

  /** This page for somebody's deeds, from the first on. */
  private String by(String actor) {
    return Form.link(
        PATH,
        "from",
        form.text("from"),
        "to",
        form.text("to"),
        "case",
        form.text("case"),
        "action",
        form.text("action"),
        "actor",
        actor);
  }
}
