package org.reweave.care;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Roles;
import org.reweave.platform.Under;

/**
 * Cases of one's own, of family and of friends: shut to the colleague, on whose word or an
 * administrator's, with no reason kept. Who leads such a case leaves it to who is on the team
 * already.
 */
@Stateless
@DenyAll
public class OwnAndFamilyCases {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject Handover handover;
  @Inject StaffNames names;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** To whom a case is shut, the latest first. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public List<ShutOut> of(UUID caseId) {
    require(caseId);
    audit.record("list", "kept-off", null, caseId);
    var rows =
        em.createQuery(
                "from KeptOff k where k.caseId = :case and k.endedAt is null"
                    + " order by k.keptAt desc, k.id",
                KeptOff.class)
            .setParameter("case", caseId)
            .getResultList();
    var called = names.of(rows.stream().map(k -> k.personId).toList());
    return rows.stream()
        .map(k -> new ShutOut(k.personId, called.getOrDefault(k.personId, ""), k.keptAt))
        .toList();
  }

  /**
   * Shuts a case to a colleague, who leaves its team at once.
   *
   * @throws Invalid naming {@code staffId} if there is no such colleague
   * @throws Conflict {@code kept-off} the second time; {@code leads-alone} if they lead it and
   *     nobody else is on the team; {@code self} for an administrator who is on that team
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public void shut(UUID caseId, UUID staffId) {
    var careCase = require(caseId);
    if (names.of(staffId).isEmpty()) {
      throw new Invalid("staffId", "unknown", "Choose a colleague of this clinic.");
    }
    if (current(caseId, staffId).stream().findFirst().isPresent()) {
      throw new Conflict("kept-off", "This case is shut to them already.");
    }
    if (!staffId.equals(viewer.get().person()) && onTeam(caseId, viewer.get().person())) {
      throw new Conflict("self", "You are on this team yourself: another administrator does this.");
    }
    keep(careCase, staffId);
  }

  /**
   * Opens a case again to a colleague, who may be put on its team then; nobody does so for
   * themselves.
   *
   * @throws NotFound if it is not shut to them
   * @throws Conflict {@code self}
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public void lift(UUID caseId, UUID staffId) {
    if (staffId.equals(viewer.get().person())) {
      throw new Conflict("self", "Somebody else has to open it to you again.");
    }
    require(caseId);
    var kept = current(caseId, staffId).stream().findFirst().orElseThrow(NotFound::new);
    kept.end(viewer.get().person(), clock.instant());
    audit.record("lift", "kept-off", staffId, caseId);
  }

  /**
   * The viewer knows these people otherwise, and leaves the case at once and for good.
   *
   * @throws Conflict {@code leads-alone} if nobody else is on the team
   */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public void declare(UUID caseId) {
    access.requireTeam(caseId);
    keep(require(caseId), viewer.get().person());
  }

  private void keep(CareCase careCase, UUID staffId) {
    em.lock(careCase, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    em.persist(new KeptOff(careCase, staffId, viewer.get().person(), clock.instant()));
    audit.record("shut", "kept-off", staffId, careCase.id);
    // Before they leave: whoever is off the team sees the case no more.
    em.flush();
    handover.leave(careCase, staffId);
  }

  /** Whoever is on the team could come to lead the case by it. */
  private boolean onTeam(UUID caseId, UUID person) {
    return em.createQuery(
                "select count(m) from CaseMember m where m.caseId = :case and m.personId = :person"
                    + " and m.relation <> CLIENT and (m.validTo is null or m.validTo > instant)",
                Long.class)
            .setParameter("case", caseId)
            .setParameter("person", person)
            .getSingleResult()
        > 0;
  }

  private CareCase require(UUID caseId) {
    var careCase = em.find(CareCase.class, caseId);
    if (careCase == null) {
      throw new NotFound();
    }
    return careCase;
  }

  private List<KeptOff> current(UUID caseId, UUID staffId) {
    return em.createQuery(
            "from KeptOff k where k.caseId = :case and k.personId = :staff and k.endedAt is null",
            KeptOff.class)
        .setParameter("case", caseId)
        .setParameter("staff", staffId)
        .getResultList();
  }
}
