package org.reweave.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.reweave.clinic.Clinics;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;
import org.reweave.platform.Roles;
import org.reweave.platform.SignIn;
import org.reweave.platform.Viewer;

/** What people may know of themselves. */
@Stateless
@DenyAll
public class Me {
  private static final String KEEP =
      """
      insert into last_sign_in as l (person_id, clinic_id, at) values (:person, :clinic, :at)
      on conflict (person_id) do update set at = excluded.at where l.at < excluded.at
      """;

  @Resource SessionContext context;
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Clinics clinics;

  /**
   * Who is signed in. The first call tells that an invited person has arrived, the first of each
   * session when it began. Not audited otherwise: it is asked for on every page and shows nothing
   * but the own name.
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
    var found =
        em.createQuery(
                """
                select a, s, p.locale from Account a
                join Person p on p.id = a.personId
                left join LastSignIn s on s.personId = a.personId
                where a.personId = :person\
                """,
                Object[].class)
            .setParameter("person", me.person())
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    var account = (Account) found[0];
    if (account.state() == AccountState.INVITED) {
      arrive(account);
    }
    keep(me, (@Nullable LastSignIn) found[1]);
    var clinic = clinics.current();
    return new Identity(
        me.person(),
        account.displayName(),
        me.roles().stream().sorted().toList(),
        new Identity.ClinicName(clinic.id(), clinic.name(), clinic.zone().getId()),
        (String) found[2]);
  }

  /** Keeps when this sign-in was; of two at the same time the later one stays. */
  private void keep(Viewer me, @Nullable LastSignIn before) {
    var signIn = SignIn.of(context.getCallerPrincipal());
    if (signIn == null || (before != null && !before.at().isBefore(signIn.began()))) {
      return;
    }
    em.createNativeQuery(KEEP)
        .setParameter("person", me.person())
        .setParameter("clinic", me.clinic())
        .setParameter("at", signIn.began())
        .executeUpdate();
    audit.record("sign-in", "account", me.person(), null);
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
