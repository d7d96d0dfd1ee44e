package org.reweave.emergency;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.reweave.account.StaffNotices;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Roles;
import org.reweave.platform.Under;

/**
 * Who may open cases in an emergency: named beforehand by a privacy officer, never by themselves.
 */
@Stateless
@DenyAll
@Under(DbRole.PRIVACY)
public class EmergencyReaders {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject StaffNotices notices;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Somebody who could be named. */
  public record Candidate(UUID staffId, String name) {}

  /** Who was named, by name. */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public List<NamedReader> list() {
    audit.record("list", "emergency-reader", null, null);
    return named();
  }

  private List<NamedReader> named() {
    List<Object[]> rows =
        em.unwrap(Session.class)
            .createNativeQuery(
                """
                select r.person_id, coalesce(p.name, ''), coalesce(b.name, ''), r.named_at
                from emergency_reader r
                left join audit_names(array(select x.person_id from emergency_reader x)) p
                  on p.id = r.person_id
                left join audit_names(array(select x.named_by from emergency_reader x)) b
                  on b.id = r.named_by
                where r.ended_at is null order by 2, 1\
                """,
                Object[].class)
            .getResultList();
    return rows.stream()
        .map(
            r -> {
              var namedAt = (Instant) r[3];
              return new NamedReader(
                  (UUID) r[0],
                  (String) r[1],
                  (String) r[2],
                  namedAt,
                  namedAt.plus(EmergencyReader.BEFOREHAND));
            })
        .toList();
  }

  /** The clinic's enabled therapists and supervisors who are not named yet, without the viewer. */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public List<Candidate> candidates() {
    audit.record("list", "staff", null, null);
    return unnamed();
  }

  private List<Candidate> unnamed() {
    List<Object[]> rows =
        em.unwrap(Session.class)
            .createNativeQuery(
                """
                select c.person_id, c.display_name, c.roles from colleagues() c
                where c.person_id <> :viewer and not exists (select from emergency_reader r
                  where r.person_id = c.person_id and r.ended_at is null)\
                """,
                Object[].class)
            .setParameter("viewer", viewer.get().person())
            .getResultList();
    return rows.stream()
        .filter(r -> clinician(Set.of((String[]) r[2])))
        .map(r -> new Candidate((UUID) r[0], (String) r[1]))
        .toList();
  }

  private static boolean clinician(Set<String> roles) {
    return roles.contains(Roles.THERAPIST) || roles.contains(Roles.SUPERVISOR);
  }

  /**
   * Names somebody, who may open cases a day later. The other privacy officers and the clinic's
   * lead are told at once.
   *
   * @throws Conflict {@code self}; {@code named} if they are named already
   * @throws Invalid naming {@code staffId} if there is no such therapist or supervisor
   */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public void name(UUID staffId) {
    if (staffId.equals(viewer.get().person())) {
      throw new Conflict("self", "Somebody else has to name you.");
    }
    if (named().stream().anyMatch(r -> r.staffId().equals(staffId))) {
      throw new Conflict("named", "They are named already.");
    }
    if (unnamed().stream().noneMatch(c -> c.staffId().equals(staffId))) {
      throw new Invalid("staffId", "unknown", "Choose a therapist or supervisor of this clinic.");
    }
    var v = viewer.get();
    em.persist(new EmergencyReader(v.clinic(), staffId, v.person(), clock.instant()));
    audit.record("name", "emergency-reader", staffId, null);
    em.unwrap(Session.class)
        .createNativeQuery("select * from told_of_naming(:staff)", UUID.class)
        .setParameter("staff", staffId)
        .getResultList()
        .forEach(person -> notices.somethingWaits(v.clinic(), person));
  }

  /**
   * Takes somebody off the list; what they have open closes at their next request.
   *
   * @throws NotFound if they are not on it
   */
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public void takeOff(UUID staffId) {
    var reader =
        em.createQuery(
                "from EmergencyReader r where r.personId = :staff and r.endedAt is null",
                EmergencyReader.class)
            .setParameter("staff", staffId)
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    reader.end(viewer.get().person(), clock.instant());
    audit.record("take-off", "emergency-reader", staffId, null);
  }
}
