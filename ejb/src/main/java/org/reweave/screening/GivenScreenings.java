package org.reweave.screening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.reweave.clinic.Clinics;

/** What the clients of a case were given, whether they answered or not. */
@ApplicationScoped
public class GivenScreenings {
  private static final String SELECT =
      """
      select s.caseId, s.clientId, s.instrument, s.assignedAt, r.administeredOn, s.source
      from Screening s
      left join Response r on r.screeningId = s.id and s.source = ENTRY
      """;

  @PersistenceContext EntityManager em;
  @Inject Clinics clinics;

  private record Row(UUID caseId, GivenScreening given) {}

  /** The questionnaires of a case, with their days; the caller has been checked. */
  public List<GivenScreening> of(UUID caseId) {
    return rows(em.createQuery(SELECT + "where s.caseId = :case", Object[].class)
            .setParameter("case", caseId))
        .map(Row::given)
        .toList();
  }

  /** Of some cases what was given of some questionnaires; the caller has been checked. */
  public Map<UUID, List<GivenScreening>> of(
      Collection<UUID> cases, Collection<String> instruments) {
    return rows(em.createQuery(
                SELECT + "where s.caseId in :cases and s.instrument in :instruments",
                Object[].class)
            .setParameter("cases", cases)
            .setParameter("instruments", instruments))
        .collect(groupingBy(Row::caseId, mapping(Row::given, toList())));
  }

  private Stream<Row> rows(TypedQuery<Object[]> query) {
    var zone = clinics.current().zone();
    return query
        .getResultStream()
        .map(
            row ->
                new Row(
                    (UUID) row[0],
                    new GivenScreening(
                        (UUID) row[1],
                        (String) row[2],
                        Objects.requireNonNullElseGet(
                            (LocalDate) row[4], () -> LocalDate.ofInstant((Instant) row[3], zone)),
                        row[5] == Screening.Source.ENTRY)));
  }
}
