package org.reweave.care;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/**
 * The viewer's own cases at a glance: who is at risk, who is next, whose homework is due.
 *
 * <p>Reads one row a case from a table that is kept for this list; see the migration that makes it.
 */
@Stateless
@DenyAll
public class Caseload {
  // Json's own methods look for their provider anew at each call: here once a row.
  private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;

  /** How a sort order reads in SQL: its keys, their types, and which way it runs. */
  private record Keys(List<String> columns, List<String> types, boolean descending) {
    static Keys of(CaseloadQuery.Sort sort) {
      return switch (sort) {
        case RISK ->
            new Keys(List.of("risk", "open_flags", "case_id"), List.of("int", "int", "uuid"), true);
        case TITLE -> new Keys(List.of("title", "case_id"), List.of("text", "uuid"), false);
        case NEXT_APPOINTMENT ->
            new Keys(List.of("next_appointment", "case_id"), List.of("timestamptz", "uuid"), false);
        case LAST_CONTACT ->
            new Keys(List.of("last_contact", "case_id"), List.of("timestamptz", "uuid"), true);
      };
    }

    String order() {
      return String.join(descending ? " desc, " : ", ", columns) + (descending ? " desc" : "");
    }

    String after() {
      var places = types.stream().map(t -> "?::" + t).toList();
      return '('
          + String.join(", ", columns)
          + (descending ? ") < (" : ") > (")
          + String.join(", ", places)
          + ')';
    }

    String asText() {
      return String.join(", ", columns.stream().map(c -> c + "::text as key_" + c).toList());
    }
  }

  /** A row with the texts of its sort keys. */
  private record Found(CaseloadRow row, List<String> keys) {}

  /**
   * A page of the viewer's cases.
   *
   * @param limit 1 to 200, or null for 100
   * @param cursor of the page before, or null
   */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<CaseloadRow> list(
      CaseloadQuery query, @Nullable Integer limit, @Nullable String cursor) {
    int size = Page.limit(limit);
    var keys = Keys.of(query.sort() == null ? CaseloadQuery.Sort.RISK : query.sort());
    var after = Page.keys(cursor, keys.columns.size()).orElse(List.of());
    checkKeys(keys, after);
    audit.record("list", "caseload", null, null);
    var found =
        em.unwrap(Session.class).doReturningWork(c -> fetch(c, query, keys, after, size + 1));
    var page = Page.of(found, size, Found::keys);
    return new Page<>(page.items().stream().map(Found::row).toList(), page.next());
  }

  private List<Found> fetch(
      Connection connection, CaseloadQuery query, Keys keys, List<String> after, int rows)
      throws SQLException {
    try (var settle = connection.prepareStatement("select settle_caseload()")) {
      settle.execute();
    }
    var sql = new StringBuilder("select *, ").append(keys.asText());
    sql.append(" from caseload where staff_id = ? and status = ?");
    var values = new ArrayList<Object>();
    values.add(viewer.get().person());
    var status = query.status() == null ? CaseloadQuery.Status.ACTIVE : query.status();
    values.add(status.name());
    if (query.risk() != null) {
      sql.append(" and risk = ?");
      values.add(query.risk().ordinal());
    }
    var search = query.search();
    if (search != null && !search.isBlank()) {
      sql.append(" and (position(lower(?) in lower(title)) > 0 or number::text = ?");
      sql.append(" or position(lower(?) in lower(members::text)) > 0)");
      var text = search.strip();
      values.add(text);
      values.add(text.replaceFirst("(?i)^c-", ""));
      values.add(text);
    }
    if (!after.isEmpty()) {
      sql.append(" and ").append(keys.after());
      values.addAll(after);
    }
    sql.append(" order by ").append(keys.order()).append(" limit ?");
    values.add(rows);
    try (var select = connection.prepareStatement(sql.toString())) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      var found = new ArrayList<Found>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          var texts = new ArrayList<String>();
          for (var column : keys.columns) {
            texts.add(row.getString("key_" + column));
          }
          found.add(new Found(read(row), texts));
        }
      }
      return found;
    }
  }

  private static CaseloadRow read(ResultSet row) throws SQLException {
    return new CaseloadRow(
        row.getObject("case_id", UUID.class),
        row.getLong("number"),
        row.getString("title"),
        Relation.valueOf(row.getString("relation")),
        row.getString("status"),
        members(row.getString("members")),
        row.getString("screening"),
        Risk.of(row.getInt("risk")),
        row.getInt("open_flags"),
        finite(row.getObject("next_appointment", OffsetDateTime.class)),
        finite(row.getObject("last_contact", OffsetDateTime.class)),
        row.getInt("homework_due"),
        row.getInt("homework_done"),
        row.getString("suitability"));
  }

  /** The driver's words for the infinities, which stand for "none", are the ends of time. */
  private static @Nullable Instant finite(OffsetDateTime at) {
    return at.equals(OffsetDateTime.MAX) || at.equals(OffsetDateTime.MIN) ? null : at.toInstant();
  }

  private static List<CaseloadRow.Member> members(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(Caseload::member)
          .toList();
    }
  }

  private static CaseloadRow.Member member(JsonObject m) {
    var due = m.get("acknowledgeBy");
    return new CaseloadRow.Member(
        UUID.fromString(m.getString("clientId")),
        m.getString("displayName"),
        Risk.of(m.getInt("risk")),
        m.getInt("openFlags"),
        JsonValue.NULL.equals(due)
            ? null
            : OffsetDateTime.parse(m.getString("acknowledgeBy")).toInstant(),
        m.getInt("homeworkDue"),
        m.getInt("homeworkDone"));
  }

  /** A cursor that was tampered with is bad input, not a broken query. */
  private static void checkKeys(Keys keys, List<String> after) {
    try {
      for (int i = 0; i < after.size(); i++) {
        switch (keys.types.get(i)) {
          case "int" -> Integer.parseInt(after.get(i));
          case "uuid" -> UUID.fromString(after.get(i));
          case "timestamptz" -> {
            if (!after.get(i).endsWith("infinity")) {
              OffsetDateTime.parse(
                  after.get(i).replace(' ', 'T').replaceFirst("([+-]\\d\\d)$", "$1:00"));
            }
          }
          default -> {}
        }
      }
    } catch (IllegalArgumentException | DateTimeParseException notOurs) {
      throw Page.badCursor();
    }
  }
}
