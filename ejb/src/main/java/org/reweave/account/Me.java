package org.reweave.account;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.reweave.clinic.Clinics;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;
import org.reweave.platform.Roles;

/** What people may know of themselves. */
@Stateless
@DenyAll
public class Me {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Clinics clinics;

  /**
   * Who is signed in. The first call tells that an invited person has arrived. Not audited
   * otherwise: it is asked for on every page and shows nothing but the own name.
   */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public Identity get() {
    var me = viewer.get();
    var account = em.find(Account.class, me.person());
    if (account == null) {
      throw new NotFound();
    }
    if (account.state() == AccountState.INVITED) {
      arrive(account);
    }
    var clinic = clinics.current();
    return new Identity(
        me.person(),
        account.displayName(),
        me.roles().stream().sorted().toList(),
        new Identity.ClinicName(clinic.id(), clinic.name(), clinic.zone().getId()));
  }

  /** By a statement of its own: people may change these two columns of their account alone. */
  private void arrive(Account account) {
    int changed =
        em.createQuery(
                "update Account a set a.state = :active, a.version = a.version + 1"
                    + " where a.personId = :person and a.state = :invited")
            .setParameter("active", AccountState.ACTIVE)
            .setParameter("person", account.personId())
            .setParameter("invited", AccountState.INVITED)
            .executeUpdate();
    if (changed == 1) {
      audit.record("arrive", "account", account.personId(), null);
    }
  }
}
