package org.reweave.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.reweave.clinic.Clinics;

/** What the clients of a case were given, whether they answered or not. */
@ApplicationScoped
public class GivenScreenings {
  @PersistenceContext EntityManager em;
  @Inject Clinics clinics;

  /** The questionnaires of a case, with their days; the caller has been checked. */
  public List<GivenScreening> of(UUID caseId) {
    var zone = clinics.current().zone();
    return em.createQuery(
            """
            select s.clientId, s.instrument, s.assignedAt, r.administeredOn from Screening s
            left join Response r on r.screeningId = s.id and s.source = ENTRY
            where s.caseId = :case\
            """,
            Object[].class)
        .setParameter("case", caseId)
        .getResultStream()
        .map(
            row ->
                new GivenScreening(
                    (UUID) row[0],
                    (String) row[1],
                    Objects.requireNonNullElseGet(
                        (LocalDate) row[3], () -> LocalDate.ofInstant((Instant) row[2], zone))))
        .toList();
  }
}
