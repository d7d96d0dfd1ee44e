package org.reweave.suitability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.care.StaffNames;
import org.reweave.platform.Ids;
import org.reweave.platform.Sealer;
import org.reweave.screening.ClinicDay;

/** The decisions on joint work: one after the other, sealed, none ever changed. */
@ApplicationScoped
public class Decisions {
  @PersistenceContext EntityManager em;
  @Inject Sealer sealer;
  @Inject StaffNames names;
  @Inject ClinicDay clinicDay;

  /** Waits for whoever is deciding on the same case just now. */
  void lock(UUID caseId) {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)", Integer.class)
        .setParameter(1, caseId.getMostSignificantBits() ^ caseId.getLeastSignificantBits())
        .getSingleResult();
  }

  /** The number of decisions so far. */
  int count(UUID caseId) {
    return latest(caseId).map(d -> d.number).orElse(0);
  }

  CurrentDecision current(UUID caseId) {
    return views(latest(caseId).stream().toList()).stream()
        .findFirst()
        .orElse(CurrentDecision.NONE);
  }

  /** All of them, the latest first. */
  List<CurrentDecision> history(UUID caseId) {
    return views(ordered(caseId).getResultList());
  }

  /** Keeps one more; it has been checked, and the demo's past needs no check. */
  public void keep(UUID clinicId, UUID caseId, NewDecision made, UUID by, Instant at) {
    var id = Ids.ordered();
    var rationale =
        sealer.sealText(SuitabilityDecision.seal(clinicId, id, by), made.rationale().strip());
    var grounds = made.grounds();
    var decision =
        new SuitabilityDecision(
            id,
            clinicId,
            caseId,
            count(caseId) + 1,
            made.decision(),
            rationale,
            grounds == null
                ? null
                : sealer.sealFields(
                    SuitabilityDecision.groundsSeal(clinicId, id, by),
                    grounds.fields(),
                    Grounds.BYTES),
            made.reviewOn(),
            by,
            at);
    em.persist(decision);
    // Hibernate knows of no relation between the two tables: the decision goes first.
    em.flush();
    made.interviews().forEach(i -> em.persist(new IndividualInterview(decision, i)));
    em.flush();
  }

  /** The day on the clinic's calendar of each client's latest safety flag, open or not. */
  Map<UUID, LocalDate> latestFlags(UUID caseId) {
    return em.unwrap(Session.class)
        .createNativeQuery(
            """
            select f.client_id, cast(cast(max(f.raised_at at time zone c.zone) as date) as text)
            from red_flag f join clinic c on c.id = f.clinic_id
            where f.case_id = :case and f.kind = 'SAFETY' and f.state <> 'NONE'
            group by f.client_id\
            """,
            Object[].class)
        .setParameter("case", caseId)
        .getResultStream()
        .collect(toMap(row -> (UUID) row[0], row -> LocalDate.parse((String) row[1])));
  }

  private Optional<SuitabilityDecision> latest(UUID caseId) {
    return ordered(caseId).setMaxResults(1).getResultStream().findFirst();
  }

  private TypedQuery<SuitabilityDecision> ordered(UUID caseId) {
    return em.createQuery(
            "select d from SuitabilityDecision d where d.caseId = :case order by d.number desc",
            SuitabilityDecision.class)
        .setParameter("case", caseId);
  }

  /** The latest of the case comes first. */
  private List<CurrentDecision> views(List<SuitabilityDecision> decisions) {
    if (decisions.isEmpty()) {
      return List.of();
    }
    var today = clinicDay.today();
    var latest = decisions.getFirst();
    var called = names.of(decisions.stream().map(d -> d.decidedBy).distinct().toList());
    var interviews = interviews(decisions.stream().map(d -> d.id).toList());
    return decisions.stream()
        .map(
            d ->
                new CurrentDecision(
                    d.decision,
                    sealer.openText(
                        SuitabilityDecision.seal(d.clinicId, d.id, d.decidedBy), d.rationale),
                    d.reviewOn,
                    called.getOrDefault(d.decidedBy, ""),
                    d.decidedBy,
                    d.decidedAt,
                    interviews.getOrDefault(d.id, List.of()),
                    grounds(d),
                    d == latest && d.reviewOn != null && d.reviewOn.isBefore(today),
                    d.number))
        .toList();
  }

  private Grounds grounds(SuitabilityDecision decision) {
    var sealed = decision.grounds;
    return sealed == null
        ? Grounds.NONE
        : Grounds.of(
            sealer.openFields(
                SuitabilityDecision.groundsSeal(decision.clinicId, decision.id, decision.decidedBy),
                sealed));
  }

  private Map<UUID, List<Interview>> interviews(List<UUID> decisions) {
    return em.createQuery(
            "select i from IndividualInterview i where i.key.decisionId in :decisions"
                + " order by i.heldOn, i.key.clientId",
            IndividualInterview.class)
        .setParameter("decisions", decisions)
        .getResultStream()
        .collect(groupingBy(i -> i.key.decisionId(), mapping(IndividualInterview::view, toList())));
  }
}
