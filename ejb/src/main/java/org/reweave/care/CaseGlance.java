package org.reweave.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.CurrentViewer;

/** How a case stands, in a few figures; the caller has been checked. */
@ApplicationScoped
class CaseGlance {
  /** From the caseload, which keeps a row for each member of a team. */
  private static final String OF_MEMBER =
      """
      select open_flags, homework_due, homework_done, suitability, signed_policy(case_id)
      from caseload where staff_id = :viewer and case_id = :case\
      """;

  /** For who is not on the team, and sees no homework. */
  private static final String IN_EMERGENCY =
      """
      select
        (select cast(count(*) as int) from red_flag f where f.case_id = k.id and f.open_rank > 0),
        0, 0,
        (select d.decision from suitability_decision d where d.case_id = k.id
          order by d.number desc limit 1),
        signed_policy(k.id)
      from care_case k where k.id = :case\
      """;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;

  /** The figures, the latest decision on joint work and the signed rule on confidences. */
  record Figures(CaseDetail.Counts counts, @Nullable String suitability, @Nullable String policy) {}

  Figures of(UUID caseId, Relation relation) {
    var row =
        relation.isOnTeam() ? ofMember(caseId) : query(IN_EMERGENCY, caseId).getSingleResult();
    var counts = new CaseDetail.Counts((Integer) row[0], (Integer) row[1], (Integer) row[2]);
    return new Figures(counts, (String) row[3], (String) row[4]);
  }

  private Object[] ofMember(UUID caseId) {
    em.createNativeQuery("select settle_caseload()", Integer.class).getSingleResult();
    return query(OF_MEMBER, caseId).setParameter("viewer", viewer.get().person()).getSingleResult();
  }

  private NativeQuery<Object[]> query(String sql, UUID caseId) {
    return em.unwrap(Session.class)
        .createNativeQuery(sql, Object[].class)
        .setParameter("case", caseId);
  }
}
