package org.reweave.account;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.EndedSession;
import org.reweave.platform.NotFound;
import org.reweave.platform.Roles;
import org.reweave.platform.Sessions;

/** How people sign in, and where they are signed in just now: each for themselves. */
@Stateless
@DenyAll
public class OwnSessions {
  @Resource SessionContext context;
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject Directory directory;
  @Inject Sessions sessions;

  /**
   * The own sessions and second factors, as Keycloak knows them.
   *
   * @throws Conflict {@code sign-in-away}
   */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  @TransactionAttribute(NOT_SUPPORTED)
  public OwnSignIn get() {
    var subject = self().subject();
    return atKeycloak(
        keycloak -> OwnSignIn.of(keycloak.sessions(subject), keycloak.factors(subject)));
  }

  /**
   * Ends one of the own sessions, from its next request on.
   *
   * @param id as {@link #get} told it
   * @throws NotFound if there is none, or it is somebody else's
   * @throws Conflict {@code sign-in-away}
   */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  @TransactionAttribute(NOT_SUPPORTED)
  public void end(String id) {
    var own = atKeycloak(keycloak -> keycloak.sessions(self().subject()));
    if (own.stream().noneMatch(session -> session.id().equals(id))) {
      throw new NotFound();
    }
    self().note(id);
    atKeycloak(
        keycloak -> {
          keycloak.endSession(id);
          return true;
        });
  }

  /** Ends all own sessions, this one too; Keycloak is told as soon as it is there. */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public void endAll() {
    var me = viewer.get();
    note(null);
    em.persist(new Outbox(me.clinic(), Errand.END_SESSIONS, me.person(), clock.instant()));
  }

  /** The caller's subject at Keycloak, for the methods that run without a transaction. */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public UUID subject() {
    audit.record("list", "login", viewer.get().person(), null);
    return viewer.get().subject();
  }

  /** Notes for the wall that a session is over, before Keycloak is asked to end it. */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public void note(@Nullable String session) {
    sessions.end(
        new EndedSession(
            UUID.randomUUID().toString(), session, viewer.get().subject(), clock.instant()));
  }

  private OwnSessions self() {
    return context.getBusinessObject(OwnSessions.class);
  }

  private <T> T atKeycloak(Function<Directory, T> question) {
    try {
      return question.apply(directory);
    } catch (RuntimeException e) {
      if (Worker.away(e)) {
        throw new Conflict("sign-in-away", "The sign-in service is away. Try again in a minute.");
      }
      throw e;
    }
  }
}
