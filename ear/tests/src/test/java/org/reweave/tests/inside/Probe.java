package org.reweave.tests.inside;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.reweave.platform.DbRole;
import org.reweave.platform.Roles;
import org.reweave.platform.Under;

/** A use case that does nothing but tell what the wall has set. */
@Stateless
@DenyAll
public class Probe {
  @PersistenceContext EntityManager em;
  @Resource SessionContext context;

  /** Whom the database takes the caller for. */
  @RolesAllowed({Roles.THERAPIST, Roles.CLIENT, Roles.ADMINISTRATOR})
  public UUID viewer() {
    return (UUID) em.createNativeQuery("select viewer()", UUID.class).getSingleResult();
  }

  /** Fails as no use case foresees. */
  @RolesAllowed({Roles.THERAPIST, Roles.CLIENT, Roles.ADMINISTRATOR})
  public UUID fail() {
    throw new IllegalStateException("seen " + viewer());
  }

  /** Fails in the database. */
  @RolesAllowed({Roles.THERAPIST, Roles.CLIENT, Roles.ADMINISTRATOR})
  public UUID failInTheDatabase() {
    em.createNativeQuery("select 1 / (extract(epoch from now()) * 0)::int").getSingleResult();
    return viewer();
  }

  /** Works, and is taken back. */
  @RolesAllowed({Roles.THERAPIST, Roles.CLIENT, Roles.ADMINISTRATOR})
  public UUID takenBack() {
    var seen = viewer();
    context.setRollbackOnly();
    return seen;
  }

  /** The viewer before, within and after a transaction inside this one. */
  @RolesAllowed(Roles.THERAPIST)
  public List<UUID> aroundAnother() {
    return List.of(viewer(), self().inAnother(), viewer());
  }

  /** The viewer of a transaction of its own. */
  @RolesAllowed(Roles.THERAPIST)
  @TransactionAttribute(REQUIRES_NEW)
  public UUID inAnother() {
    return viewer();
  }

  /** Reads where no transaction carries the viewer. */
  @RolesAllowed(Roles.THERAPIST)
  @TransactionAttribute(NOT_SUPPORTED)
  public UUID withoutTransaction() {
    return viewer();
  }

  /** The database role of the administrator's methods. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public String administrator() {
    return (String) em.createNativeQuery("select current_user::text").getSingleResult();
  }

  /** Reads clinical rows in the administrator's role. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public Number responsesAsAdministrator() {
    return (Number) em.createNativeQuery("select count(*) from response").getSingleResult();
  }

  /** Takes the administrator's role within a transaction of another one. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public String otherRoleInside() {
    return self().administrator();
  }

  /** For timers alone. */
  @PermitAll
  @Under(DbRole.SYSTEM)
  public UUID asSystem() {
    return viewer();
  }

  /** Names no roles. */
  public UUID unnamed() {
    return viewer();
  }

  private Probe self() {
    return context.getBusinessObject(Probe.class);
  }
}
