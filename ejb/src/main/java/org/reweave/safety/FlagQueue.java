package org.reweave.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Page;
import org.reweave.seeds.Severity;

/**
 * Open SAFETY flags over a caseload, from the caseload's rows: one query, whatever the clinic's
 * size.
 */
@ApplicationScoped
class FlagQueue {
  private static final String QUEUE =
      """
      select f.id, f.case_id, c.title, f.client_id,
        coalesce((select m ->> 'displayName' from jsonb_array_elements(c.members) m
          where m ->> 'clientId' = f.client_id::text), '') as client_name,
        f.code, f.severity, f.state, f.raised_at, f.due_at, e.level, e.at as escalated_at
      from caseload c
      cross join lateral (
        select x.*, case x.state when 'RAISED' then x.acknowledge_by
          when 'ACKNOWLEDGED' then x.assess_by end as due_at
        from red_flag x where x.case_id = c.case_id and x.open_rank > 0) f
      left join lateral (select level, at from flag_escalation
        where flag_id = f.id order by at desc, level limit 1) e on true
      where c.staff_id = ? and c.status = 'ACTIVE'
      order by f.open_rank desc, f.due_at, f.raised_at, f.id
      limit ?\
      """;

  @PersistenceContext EntityManager em;

  /** The most urgent first: by severity, then by what is due first; at most 200. */
  List<QueuedFlag> of(UUID staffId, Instant now) {
    // Brings the caseload up to date, as its own list does.
    em.createNativeQuery("select settle_caseload()", Integer.class).getSingleResult();
    return em.unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (var query = connection.prepareStatement(QUEUE)) {
                query.setObject(1, staffId);
                query.setInt(2, Page.MAX_LIMIT);
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
    var due = instant(row, "due_at");
    var escalatedAt = instant(row, "escalated_at");
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
        due != null && !due.isAfter(now),
        escalatedAt == null
            ? null
            : new Escalation(Escalation.Level.valueOf(row.getString("level")), escalatedAt));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
