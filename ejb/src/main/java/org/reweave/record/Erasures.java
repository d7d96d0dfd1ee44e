package org.reweave.record;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.care.CaseAccess;
import org.reweave.care.CaseClient;
import org.reweave.care.StaffNames;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Refused;
import org.reweave.platform.Turn;

/**
 * Asking for a client's record to be erased. It takes two people: the lead, who knows the case,
 * asks; a privacy officer, who sees nothing of it, has it done.
 */
@Stateless
@DenyAll
public class Erasures {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject StaffNames staff;
  @Inject AuditTrail audit;
  @Inject Turn turn;
  @Inject Clock clock;

  /** What was asked for in the case, the latest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<ErasureView> list(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "erasure", null, caseId);
    var asked =
        em.createQuery(
                "from Erasure e where e.caseId = :case order by e.askedAt desc, e.id",
                Erasure.class)
            .setParameter("case", caseId)
            .getResultList();
    var names = staff.of(asked.stream().map(e -> e.askedBy).collect(toSet()));
    var clients =
        access.clients(caseId).stream()
            .collect(toMap(CaseClient::clientId, CaseClient::displayName));
    return asked.stream()
        .map(
            e ->
                new ErasureView(
                    e.id,
                    e.clientId,
                    "",
                    clients.getOrDefault(e.clientId, ""),
                    e.ground,
                    e.status,
                    names.getOrDefault(e.askedBy, ""),
                    e.askedAt,
                    e.decidedAt))
        .toList();
  }

  /**
   * Asks a privacy officer to have the record of one client of a closed case erased. The lead
   * alone, who has made sure that no law wants it kept.
   *
   * @return the id of what was asked for
   * @throws Conflict {@code already-asked}; {@code held}, {@code case-open}, {@code open-flags},
   *     {@code open-obligation} or {@code access-request}: what stands against it
   * @throws Invalid naming {@code clientId}
   * @throws Refused for the rest of the team
   */
  @RolesAllowed(THERAPIST)
  public UUID ask(UUID caseId, NewErasure wanted) {
    access.requireLead(caseId);
    var client = wanted.clientId();
    if (client == null) {
      throw new Invalid("clientId", "required", "Choose whose record it is.");
    }
    access.requireClient(caseId, client);
    turn.take("erasure of " + client);
    requireUnhindered(caseId, client);
    var waiting =
        em.createQuery(
                "select count(e) from Erasure e where e.caseId = :case and e.clientId = :client"
                    + " and e.status = ASKED",
                Long.class)
            .setParameter("case", caseId)
            .setParameter("client", client)
            .getSingleResult();
    if (waiting > 0) {
      throw new Conflict("already-asked", "This was asked for already.");
    }
    var v = viewer.get();
    var erasure = new Erasure(v.clinic(), caseId, client, v.person(), clock.instant());
    em.persist(erasure);
    audit.record("ask", "erasure", erasure.id, caseId);
    return erasure.id;
  }

  private void requireUnhindered(UUID caseId, UUID client) {
    var why =
        em.unwrap(Session.class)
            .createNativeQuery("select erasure_hindrance(:case, :client)", String.class)
            .setParameter("case", caseId)
            .setParameter("client", client)
            .getSingleResult();
    if (why != null) {
      throw switch (why) {
        case "HELD" -> new Conflict("held", "This case is held. Nothing of it may be erased.");
        case "CASE_OPEN" ->
            new Conflict("case-open", "This case is open. Close it before its record is erased.");
        case "OPEN_FLAGS" ->
            new Conflict("open-flags", "Flags of this client are open. Close each of them first.");
        case "OBLIGATION" ->
            new Conflict(
                "open-obligation",
                "Something that has to be done by law about this client is open.");
        case "WISH" ->
            new Conflict(
                "open-wish",
                "This client would rather be spoken with. Settle that in the case first.");
        default ->
            new Conflict(
                "access-request", "This client asked for the own record. Answer that first.");
      };
    }
  }
}
