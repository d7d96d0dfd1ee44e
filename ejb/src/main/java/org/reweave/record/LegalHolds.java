package org.reweave.record;

import static java.util.stream.Collectors.toSet;
import static org.reweave.platform.Roles.PRIVACY_OFFICER;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.reweave.audit.AuditLog;
import org.reweave.care.CaseAccess;
import org.reweave.care.StaffNames;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Refused;
import org.reweave.platform.Sealer;
import org.reweave.platform.Turn;
import org.reweave.platform.Under;

/**
 * Holds a case from erasure, such as for a court: by its lead, or by a privacy officer, who sees
 * nothing else of it. No client is told of it.
 */
@Stateless
@DenyAll
public class LegalHolds {
  private static final int MOST_REASON = 1000;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @EJB AuditLog cases;
  @Inject StaffNames staff;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Turn turn;
  @Inject Clock clock;

  /** Whether the case is held, for its team. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public HoldView of(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "legal-hold", null, caseId);
    var turns = turns(caseId);
    return view(turns, staff.of(turns.stream().map(t -> t.byId).collect(toSet())));
  }

  /**
   * Holds the case, or no longer. The lead alone.
   *
   * @throws Conflict {@code same-hold} if it is so already; {@code held-by-office} for ending what
   *     a privacy officer set
   * @throws Invalid naming {@code held} or {@code reason}
   * @throws Refused for the rest of the team
   */
  @RolesAllowed(THERAPIST)
  public void set(UUID caseId, NewHold wanted) {
    access.requireLead(caseId);
    keep(caseId, wanted, false);
  }

  /**
   * Lets pass what would lose something of the case: it is not held, and is not until that is done.
   *
   * @throws Conflict {@code held}
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public void requireFree(UUID caseId) {
    access.requireTeam(caseId);
    turn.share(hold(caseId));
    if (held(turns(caseId))) {
      throw new Conflict("held", "This case is held. What stands in it is kept as it is.");
    }
  }

  /**
   * Whether any case of the clinic is held, for a privacy officer.
   *
   * @throws NotFound if there is no such case
   */
  @RolesAllowed(PRIVACY_OFFICER)
  @Under(DbRole.PRIVACY)
  public HoldView ofOffice(UUID caseId) {
    requireCase(caseId);
    audit.record("list", "legal-hold", null, caseId);
    var turns = turns(caseId);
    return view(turns, cases.names(turns.stream().map(t -> t.byId).collect(toSet())));
  }

  /**
   * Holds any case of the clinic, or no longer.
   *
   * @throws Conflict {@code same-hold} if it is so already
   * @throws Invalid naming {@code held} or {@code reason}
   * @throws NotFound if there is no such case
   */
  @RolesAllowed(PRIVACY_OFFICER)
  @Under(DbRole.PRIVACY)
  public void setForOffice(UUID caseId, NewHold wanted) {
    requireCase(caseId);
    keep(caseId, wanted, true);
  }

  private void requireCase(UUID caseId) {
    if (cases.names(Set.of(caseId)).isEmpty()) {
      throw new NotFound();
    }
  }

  private void keep(UUID caseId, NewHold wanted, boolean byOffice) {
    var held = wanted.held();
    if (held == null) {
      throw new Invalid("held", "required", "Say whether the case is held.");
    }
    var reason = Objects.requireNonNullElse(wanted.reason(), "").strip();
    if (reason.isEmpty() || reason.length() > MOST_REASON) {
      throw new Invalid("reason", "required", "Say why, in 1000 characters at most.");
    }
    turn.take(hold(caseId));
    var before = turns(caseId);
    if (held == held(before)) {
      throw new Conflict("same-hold", "That is so already.");
    }
    if (!held && !byOffice && before.getFirst().byOffice) {
      throw new Conflict(
          "held-by-office", "A privacy officer holds this case, and is the one to end that.");
    }
    var v = viewer.get();
    var hold =
        new LegalHold(
            v.clinic(), caseId, before.size() + 1, held, v.person(), byOffice, clock.instant());
    hold.explain(sealer.sealText(hold.reasonSeal(), reason));
    em.persist(hold);
    audit.record("decide", "legal-hold", hold.id, caseId);
  }

  private static String hold(UUID caseId) {
    return "hold of " + caseId;
  }

  private List<LegalHold> turns(UUID caseId) {
    return em.createQuery(
            "from LegalHold h where h.caseId = :case order by h.number desc", LegalHold.class)
        .setParameter("case", caseId)
        .getResultList();
  }

  private static boolean held(List<LegalHold> turns) {
    return !turns.isEmpty() && turns.getFirst().held;
  }

  private HoldView view(List<LegalHold> turns, Map<UUID, String> names) {
    return new HoldView(
        held(turns),
        turns.stream()
            .map(
                t ->
                    new HoldView.Turn(
                        t.held,
                        sealer.openText(t.reasonSeal(), t.reason),
                        names.getOrDefault(t.byId, ""),
                        t.at))
            .toList());
  }
}
