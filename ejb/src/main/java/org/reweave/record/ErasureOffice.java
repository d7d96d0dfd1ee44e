package org.reweave.record;

import static org.reweave.platform.Roles.PRIVACY_OFFICER;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.reweave.audit.AuditLog;
import org.reweave.care.CaseAccess;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Refused;
import org.reweave.platform.Under;

/**
 * Has records erased, by a privacy officer's word and under a database role that reads nothing of
 * them: the database does it in one narrow function, which looks once more at what stands against
 * it.
 */
@Stateless
@DenyAll
@Under(DbRole.PRIVACY)
public class ErasureOffice {
  private static final int MOST_YEARS = 100;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @EJB AuditLog log;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What waits for a privacy officer's word, the oldest first; the next come as these are done. */
  @RolesAllowed(PRIVACY_OFFICER)
  public List<ErasureView> waiting() {
    audit.record("list", "erasure", null, null);
    var asked =
        em.createQuery(
                "from Erasure e where e.clinicId = :clinic and e.status = ASKED"
                    + " order by e.askedAt, e.id",
                Erasure.class)
            .setParameter("clinic", viewer.get().clinic())
            .setMaxResults(Page.MAX_LIMIT)
            .getResultList();
    var names =
        log.names(
            asked.stream()
                .flatMap(e -> Stream.of(e.caseId, e.clientId, e.askedBy))
                .collect(Collectors.toSet()));
    return asked.stream()
        .map(
            e ->
                new ErasureView(
                    e.id,
                    e.clientId,
                    names.getOrDefault(e.caseId, ""),
                    names.getOrDefault(e.clientId, ""),
                    e.ground,
                    e.status,
                    names.getOrDefault(e.askedBy, ""),
                    e.askedAt,
                    e.decidedAt))
        .toList();
  }

  /**
   * Has the record erased. Nothing brings it back; backups are the clinic's to run out.
   *
   * @throws Conflict {@code held}; {@code not-yet}: something about the case has to be ended first,
   *     by its lead
   * @throws NotFound if nothing of the kind waits
   * @throws Refused for the person who asked for it, who set the years that are over, or who is or
   *     was on the case's team
   */
  @RolesAllowed(PRIVACY_OFFICER)
  public void erase(UUID erasureId) {
    var erasure = find(erasureId);
    access.takeCourse(erasure.caseId);
    var why =
        em.unwrap(Session.class)
            .createNativeQuery("select erase_client(:erasure)", String.class)
            .setParameter("erasure", erasureId)
            .getSingleResult();
    if (why != null) {
      throw switch (why) {
        case "HELD" -> new Conflict("held", "This case is held. Nothing of it may be erased.");
        case "NOT_YET" ->
            new Conflict("not-yet", "Something in this case is not ended yet. Ask its lead.");
        case "SAME_PERSON" -> new Refused();
        default -> new NotFound();
      };
    }
    audit.record("erase", "erasure", erasureId, erasure.caseId);
  }

  /**
   * Says no: the record is kept.
   *
   * @throws NotFound if nothing of the kind waits
   */
  @RolesAllowed(PRIVACY_OFFICER)
  public void decline(UUID erasureId) {
    var erasure = find(erasureId);
    var declined =
        em.createNativeQuery(
                "update erasure set status = 'DECLINED', decided_by = :by, decided_at = :at"
                    + " where id = :erasure and status = 'ASKED'")
            .setParameter("by", viewer.get().person())
            .setParameter("at", clock.instant())
            .setParameter("erasure", erasureId)
            .executeUpdate();
    if (declined == 0) {
      throw new NotFound();
    }
    audit.record("decline", "erasure", erasureId, erasure.caseId);
  }

  /** For how long the clinic keeps records. */
  @RolesAllowed(PRIVACY_OFFICER)
  public Retention retention() {
    audit.record("read", "retention", null, null);
    return new Retention(
        em.unwrap(Session.class)
            .createNativeQuery(
                "select retention_years from clinic where id = :clinic", Integer.class)
            .setParameter("clinic", viewer.get().clinic())
            .getSingleResult());
  }

  /**
   * Sets for how long the clinic keeps records from now on. What is over by it is for another
   * officer to erase.
   *
   * @throws Invalid naming {@code years}
   */
  @RolesAllowed(PRIVACY_OFFICER)
  public void keepFor(Retention retention) {
    var years = retention.years();
    if (years == null || years < 1 || years > MOST_YEARS) {
      throw new Invalid("years", "out-of-range", "Choose from 1 to 100 years.");
    }
    em.createNativeQuery(
            "update clinic set retention_years = :years, retention_set_by = :by where id = :clinic")
        .setParameter("years", years)
        .setParameter("by", viewer.get().person())
        .setParameter("clinic", viewer.get().clinic())
        .executeUpdate();
    audit.record("change", "retention", null, null);
  }

  private Erasure find(UUID erasureId) {
    return Optional.ofNullable(em.find(Erasure.class, erasureId))
        .filter(e -> e.status == ErasureStatus.ASKED)
        .orElseThrow(NotFound::new);
  }
}
