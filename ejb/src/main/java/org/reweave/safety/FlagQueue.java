package org.reweave.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Page;
import org.reweave.seeds.Severity;

/**
 * Open SAFETY flags over a caseload, from the caseload's rows: one query, whatever the clinic's
 * size. Those of closed cases are among them until they are closed themselves.
 */
@ApplicationScoped
class FlagQueue {
  private static final String OPEN =
      """
      select f.id, f.case_id, c.title, f.client_id,
        coalesce((select m ->> 'displayName' from jsonb_array_elements(c.members) m
          where m ->> 'clientId' = f.client_id::text), '') as client_name,
        f.code, f.severity, f.state, f.raised_at, f.due_at, e.level, e.at as escalated_at
      from caseload c
      join red_flag f on f.case_id = c.case_id and f.open_rank > 0
      left join lateral (select level, at from flag_escalation
        where flag_id = f.id and level <> 'LEAD' order by at desc, level limit 1) e on true
      where c.staff_id = ?
      """;

  private static final String URGENT =
      OPEN + "order by f.open_rank desc, f.due_at, f.raised_at, f.id limit ?";

  private static final String BY_CLOCK =
      OPEN
          + """
          and (cast(? as text) is null or f.state = ?)
          and (not ? or e.level is not null or f.severity = 'CRITICAL'
            and f.countersigned_by is null and f.state in ('PLANNED', 'REPORTED', 'MONITORED'))
          and (f.due_at, f.raised_at, f.id) > (cast(? as timestamptz), cast(? as timestamptz), ?)
          order by f.due_at, f.raised_at, f.id
          limit ?\
          """;

  @PersistenceContext EntityManager em;

  /** Where a list goes on: after this flag. */
  private record After(String dueAt, String raisedAt, UUID id) {
    static final After START = new After("-infinity", "-infinity", new UUID(0, 0));

    static After of(@Nullable String cursor) {
      return Page.keys(cursor, 3).map(After::read).orElse(START);
    }

    private static After read(List<String> keys) {
      try {
        return new After(
            Instant.parse(keys.get(0)).toString(),
            Instant.parse(keys.get(1)).toString(),
            UUID.fromString(keys.get(2)));
      } catch (DateTimeParseException | IllegalArgumentException notOurs) {
        throw Page.badCursor();
      }
    }

    static List<String> keys(QueuedFlag flag) {
      return List.of(flag.dueAt().toString(), flag.raisedAt().toString(), flag.flagId().toString());
    }
  }

  /** The most urgent first: by severity, then by what is due first. */
  List<QueuedFlag> urgent(UUID staffId, Instant now, int rows) {
    return read(
        URGENT,
        now,
        query -> {
          query.setObject(1, staffId);
          query.setInt(2, rows);
        });
  }

  /** What is due first, a page of it. */
  Page<QueuedFlag> byClock(
      UUID staffId, Instant now, QueueQuery asked, int rows, @Nullable String cursor) {
    var state = asked.state() == null ? null : asked.state().name();
    var after = After.of(cursor);
    var flags =
        read(
            BY_CLOCK,
            now,
            query -> {
              query.setObject(1, staffId);
              query.setString(2, state);
              query.setString(3, state);
              query.setBoolean(4, asked.waiting());
              query.setString(5, after.dueAt);
              query.setString(6, after.raisedAt);
              query.setObject(7, after.id);
              query.setInt(8, rows + 1);
            });
    return Page.of(flags, rows, After::keys);
  }

  /** Brings the viewer's caseload up to date, as its own list does. */
  void settle() {
    em.createNativeQuery("select settle_caseload()", Integer.class).getSingleResult();
  }

  /** How many flags are open now: one look at the caseload's rows, brought up to date first. */
  int count(UUID staffId) {
    settle();
    return ((Number)
            em.createNativeQuery(
                    "select coalesce(sum(open_flags), 0) from caseload where staff_id = :staff")
                .setParameter("staff", staffId)
                .getSingleResult())
        .intValue();
  }

  /** The cases that the viewer is told of as the clinic's lead. */
  List<OverdueCase> overdueInClinic() {
    return em.unwrap(Session.class)
        .createNativeQuery("select number, lead, since from overdue_in_clinic()", Object[].class)
        .getResultStream()
        .map(
            row ->
                new OverdueCase(((Number) row[0]).longValue(), (String) row[1], (Instant) row[2]))
        .toList();
  }

  /** Fills in a statement. */
  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement query) throws SQLException;
  }

  private List<QueuedFlag> read(String sql, Instant now, Binding binding) {
    settle();
    return em.unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (var query = connection.prepareStatement(sql)) {
                binding.bind(query);
                try (var rows = query.executeQuery()) {
                  var flags = new ArrayList<QueuedFlag>();
                  while (rows.next()) {
                    flags.add(flag(rows, now));
                  }
                  return flags;
                }
              }
            });
  }

  private static QueuedFlag flag(ResultSet row, Instant now) throws SQLException {
    var code = row.getString("code");
    var due = row.getObject("due_at", OffsetDateTime.class).toInstant();
    var escalatedAt = row.getObject("escalated_at", OffsetDateTime.class);
    return new QueuedFlag(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("title"),
        row.getObject("client_id", UUID.class),
        row.getString("client_name"),
        code,
        RuleBook.title(code),
        Severity.valueOf(row.getString("severity")),
        FlagState.valueOf(row.getString("state")),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        due,
        !due.isAfter(now),
        escalatedAt == null
            ? null
            : new Escalation(
                Escalation.Level.valueOf(row.getString("level")), escalatedAt.toInstant()));
  }
}
