package org.reweave.care;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.account.Addresses;
import org.reweave.account.ClientMail;
import org.reweave.account.HandOverCode;
import org.reweave.account.OneTimeCodes;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;

/**
 * Codes for clients who forgot their password and to whom no link may be mailed, since they have no
 * mailbox of their own or do not want mail. The case's lead hands them over in person and can read
 * no more by them than before; an administrator could.
 */
@Stateless
@DenyAll
public class ClientCodes {
  @Resource SessionContext context;
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject Addresses addresses;
  @Inject ClientMail mail;
  @Inject OneTimeCodes codes;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** The login whose password is replaced. */
  public record Opened(UUID subject, String username) {}

  /**
   * Makes a password for one use and ends the client's sessions. What guards the sign-in besides,
   * such as an app, stays.
   *
   * @throws Conflict {@code link-possible} where an administrator can mail a link; {@code
   *     sign-in-away}
   * @throws NotFound for who is no client of the case who can sign in
   * @throws org.reweave.platform.Refused unless the caller leads the case
   */
  @RolesAllowed(THERAPIST)
  @TransactionAttribute(NOT_SUPPORTED)
  public HandOverCode make(UUID caseId, UUID clientId) {
    var login = context.getBusinessObject(ClientCodes.class).open(caseId, clientId);
    return codes.make(login.subject(), login.username());
  }

  /** The first half of {@link #make}: checks and records it. */
  @RolesAllowed(THERAPIST)
  public Opened open(UUID caseId, UUID clientId) {
    access.requireLead(caseId);
    if (linkPossible(clientId)) {
      throw new Conflict(
          "link-possible", "A link can be mailed to them: ask an administrator for it.");
    }
    var login =
        em.unwrap(Session.class)
            .createNativeQuery(
                "select subject, username from hand_over_login(:case, :client)", Object[].class)
            .setParameter("case", caseId)
            .setParameter("client", clientId)
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    audit.record("hand-over-code", "account", clientId, caseId);
    return new Opened((UUID) login[0], (String) login[1]);
  }

  private boolean linkPossible(UUID clientId) {
    var to = new ClientMail.Addressee(viewer.get().clinic(), clientId, "");
    return addresses
        .of(clientId)
        .flatMap(address -> mail.link(to, address, clock.instant()))
        .isPresent();
  }
}
