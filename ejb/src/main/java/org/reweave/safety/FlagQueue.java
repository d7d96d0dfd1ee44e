package org.reweave.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
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
        (select m ->> 'displayName' from jsonb_array_elements(c.members) m
          where m ->> 'clientId' = cast(f.client_id as text)) as client_name,
        f.code, f.severity, f.state, f.raised_at, f.due_at, e.level, e.at
      from caseload c
      cross join lateral (
        select x.*, case x.state when 'RAISED' then x.acknowledge_by
          when 'ACKNOWLEDGED' then x.assess_by end as due_at
        from red_flag x where x.case_id = c.case_id and x.open_rank > 0) f
      left join lateral (select level, at from flag_escalation
        where flag_id = f.id order by at desc, level limit 1) e on true
      where c.staff_id = ?1 and c.status = 'ACTIVE'
      order by f.open_rank desc, f.due_at, f.raised_at, f.id
      limit ?2\
      """;

  @PersistenceContext EntityManager em;

  /** The most urgent first: by severity, then by what is due first; at most 200. */
  List<QueuedFlag> of(UUID staffId, Instant now) {
    // Brings the caseload up to date, as its own list does.
    em.createNativeQuery("select settle_caseload()", Integer.class).getSingleResult();
    return em
        .unwrap(Session.class)
        .createNativeQuery(QUEUE, Object[].class)
        .setParameter(1, staffId)
        .setParameter(2, Page.MAX_LIMIT)
        .stream()
        .map(row -> flag(row, now))
        .toList();
  }

  private static QueuedFlag flag(Object[] row, Instant now) {
    var code = (String) row[5];
    var due = instant(row[9]);
    var escalatedAt = instant(row[11]);
    return new QueuedFlag(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        (UUID) row[3],
        // somebody who has left the case since
        row[4] == null ? "" : (String) row[4],
        code,
        RuleBook.title(code),
        Severity.valueOf((String) row[6]),
        FlagState.valueOf((String) row[7]),
        Objects.requireNonNull(instant(row[8])),
        due,
        due != null && !due.isAfter(now),
        escalatedAt == null
            ? null
            : new Escalation(Escalation.Level.valueOf((String) row[10]), escalatedAt));
  }

  private static @Nullable Instant instant(@Nullable Object value) {
    return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
  }
}
