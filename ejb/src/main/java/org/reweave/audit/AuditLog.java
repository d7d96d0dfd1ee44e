package org.reweave.audit;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.platform.Place;
import org.reweave.platform.Roles;
import org.reweave.platform.Under;

/** The clinic's audit trail. Looking into it is an event itself. */
@Stateless
@DenyAll
@Under(DbRole.PRIVACY)
public class AuditLog {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;

  /** The clinic's events, newest first. */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public Page<AuditLine> list(AuditQuery query, @Nullable Integer limit, @Nullable String cursor) {
    var sql =
        new StringBuilder(
            "select id, at, actor, action, object_type, object_id, case_id, outcome, purpose"
                + " from audit_event where clinic_id = :clinic");
    var values = new HashMap<String, Object>(Map.of("clinic", viewer.get().clinic()));
    if (query.from() != null) {
      sql.append(" and at >= :from");
      values.put("from", query.from().atStartOfDay(zone()).toInstant());
    }
    if (query.to() != null) {
      sql.append(" and at < :to");
      values.put("to", query.to().plusDays(1).atStartOfDay(zone()).toInstant());
    }
    if (query.actor() != null) {
      sql.append(" and actor = :actor");
      values.put("actor", query.actor());
    }
    if (query.caseId() != null) {
      sql.append(" and case_id = :case");
      values.put("case", query.caseId());
    }
    if (query.action() != null) {
      if (!query.action().matches("[a-z-]{1,40}")) {
        throw new Invalid("action", "malformed", "Name an action, such as read.");
      }
      sql.append(" and action = :action");
      values.put("action", query.action());
    }
    audit.record("list", "audit-event", null, query.caseId());
    var select =
        em.unwrap(Session.class)
            .createNativeQuery(
                sql + " and at <= :at and (at < :at or id > :id) order by at desc, id",
                Object[].class);
    values.forEach(select::setParameter);
    return Page.latest(select, limit, cursor, e -> new Place((Instant) e[1], (UUID) e[0]))
        .map(AuditLog::line);
  }

  private ZoneId zone() {
    return ZoneId.of(
        em.unwrap(Session.class)
            .createNativeQuery("select zone from clinic where id = :clinic", String.class)
            .setParameter("clinic", viewer.get().clinic())
            .getSingleResult());
  }

  /** Names of people and numbers of cases, for the events that name them by id. */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public Map<UUID, String> names(Set<UUID> ids) {
    return named("select id, name from audit_names(:ids)", "ids", ids.toArray(UUID[]::new)).stream()
        .collect(Collectors.toMap(Named::id, Named::name));
  }

  /** The people whose name holds that text, 20 at most. */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public List<Named> people(String text) {
    audit.record("search", "account", null, null);
    return text.isBlank() || text.indexOf('\0') >= 0
        ? List.of()
        : named("select id, name from audit_people(:text)", "text", text.strip());
  }

  /** The case of that number. */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public Optional<UUID> caseNumbered(long number) {
    return Optional.ofNullable(
        em.unwrap(Session.class)
            .createNativeQuery("select audit_case(:number)", UUID.class)
            .setParameter("number", number)
            .getSingleResult());
  }

  private List<Named> named(String sql, String parameter, Object value) {
    return em.unwrap(Session.class)
        .createNativeQuery(sql, Object[].class)
        .setParameter(parameter, value)
        .getResultStream()
        .map(row -> new Named((UUID) row[0], (String) row[1]))
        .toList();
  }

  private static AuditLine line(Object[] row) {
    return new AuditLine(
        (UUID) row[0],
        (Instant) row[1],
        (UUID) row[2],
        (String) row[3],
        (String) row[4],
        (UUID) row[5],
        (UUID) row[6],
        (String) row[7],
        (String) row[8]);
  }
}
