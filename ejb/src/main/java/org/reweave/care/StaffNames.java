package org.reweave.care;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What the clinic's staff are called, those who have left included. */
@ApplicationScoped
public class StaffNames {
  @PersistenceContext EntityManager em;

  /** Names by person; whoever is not of the staff is left out. */
  public Map<UUID, String> of(Collection<UUID> staffIds) {
    if (staffIds.isEmpty()) {
      return Map.of();
    }
    return em.unwrap(Session.class)
        .createNativeQuery(
            """
            select id, given_name || ' ' || family_name from person
            where kind = 'STAFF' and id in (:ids)\
            """,
            Object[].class)
        .setParameterList("ids", staffIds)
        .getResultStream()
        .collect(toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  /** One name; empty for whoever is not of the staff. */
  public String of(UUID staffId) {
    return of(List.of(staffId)).getOrDefault(staffId, "");
  }
}
