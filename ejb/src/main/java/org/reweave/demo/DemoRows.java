package org.reweave.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;
import org.reweave.seeds.Demo;
import org.reweave.seeds.DemoCase;

/**
 * Rows of the demo that lie in the past or have an id of their own, so that no use case makes them.
 */
@ApplicationScoped
class DemoRows {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** Both clinics of the demo are in London. */
  void clinic(UUID id, Demo.Clinic clinic) {
    insert(
        "insert into clinic (id, name, zone, jurisdiction, created_at) values (?1, ?2, ?3, 'GB',"
            + " ?4)",
        id,
        clinic.name(),
        clinic.zone().getId(),
        clock.instant());
  }

  /** The therapists of a clinic that has a privacy officer may open cases in an emergency. */
  void emergencyReaders() {
    insert(
        """
        insert into emergency_reader (id, clinic_id, person_id, named_by, named_at)
        select gen_random_uuid(), t.clinic_id, t.person_id, o.person_id, cast(?1 as timestamptz) - interval '2 days'
        from account t join account o on o.clinic_id = t.clinic_id
        where 'therapist' = any (t.roles) and 'privacy-officer' = any (o.roles)
          and o.person_id <> t.person_id\
        """,
        clock.instant());
  }

  /** Somebody with an account that is active. */
  void person(Demo.Person p, UUID clinic) {
    var kind = p.roles().contains("client") ? "CLIENT" : "STAFF";
    var roles = p.roles().toArray(String[]::new);
    var now = clock.instant();
    insert(
        """
        insert into person (id, clinic_id, kind, given_name, family_name, locale, created_at, version)
        values (?1, ?2, ?3, ?4, ?5, 'en', ?6, 0)\
        """,
        p.id(),
        clinic,
        kind,
        p.givenName(),
        p.familyName(),
        now);
    insert(
        """
        insert into account (person_id, clinic_id, kind, display_name, username, email, roles, state,
          enabled, created_at, version)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'ACTIVE', true, ?8, 0)\
        """,
        p.id(),
        clinic,
        kind,
        p.givenName() + ' ' + p.familyName(),
        p.login(),
        kind.equals("STAFF") ? p.login() + "@clinic.example" : null,
        roles,
        now);
    insert(
        """
        insert into login (subject, person_id, clinic_id, roles, enabled)
        values (?1, ?2, ?3, ?4, true)\
        """,
        p.id(),
        p.id(),
        clinic,
        roles);
  }

  void careCase(UUID id, UUID clinic, String title, LocalDate openedOn) {
    insert(
        """
        insert into care_case (id, clinic_id, number, type, title, opened_on, version)
        values (?1, ?2, nextval('case_number'), 'COUPLE', ?3, ?4, 0)\
        """,
        id,
        clinic,
        title,
        openedOn);
  }

  void member(UUID clinic, UUID caseId, Demo.Person person, String relation, Instant from) {
    insert(
        """
        insert into case_member (id, clinic_id, case_id, person_id, relation, display_name,
          valid_from, version)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0)\
        """,
        Ids.random(),
        clinic,
        caseId,
        person.id(),
        relation,
        person.givenName() + ' ' + person.familyName(),
        from);
  }

  /** A visit's place among the rows. */
  record Visit(
      UUID id, UUID clinic, UUID caseId, Instant startsAt, UUID bookedBy, Instant bookedAt) {}

  void appointment(Visit visit, DemoCase.Appointment a) {
    insert(
        """
        insert into appointment (id, clinic_id, case_id, starts_at, minutes, mode, status,
          created_by, created_at, version)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0)\
        """,
        visit.id,
        visit.clinic,
        visit.caseId,
        visit.startsAt,
        a.minutes(),
        a.mode().name(),
        a.status().name(),
        visit.bookedBy,
        visit.bookedAt);
  }

  /**
   * Who was to come.
   *
   * @param came null while nobody knows
   */
  void attendance(UUID visit, UUID clinic, UUID caseId, UUID client, @Nullable Boolean came) {
    insert(
        """
        insert into attendance (appointment_id, clinic_id, case_id, client_id, attended)
        values (?1, ?2, ?3, ?4, ?5)\
        """,
        visit,
        clinic,
        caseId,
        client,
        came);
  }

  private void insert(String sql, @Nullable Object... values) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
  }
}
