package org.reweave.care;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.account.Invitations;
import org.reweave.account.NewClient;
import org.reweave.clinic.Clinics;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Refused;
import org.reweave.platform.Roles;
import org.reweave.platform.Under;

/** Opening cases, looking at them, and changing their teams. */
@Stateless
@DenyAll
public class Cases {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject Teams teams;
  @Inject CaseGlance glances;
  @Inject Invitations invitations;
  @Inject Clinics clinics;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Opens a case that the viewer leads. The clients' logins are made afterwards. */
  @RolesAllowed(Roles.THERAPIST)
  public OpenedCase open(NewCase newCase) {
    return open(newCase, teams.require(viewer.get().person(), Relation.LEAD, "lead"));
  }

  /** Opens a case for a therapist, who leads it; an administrator's act, who sees nothing of it. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public OpenedCase openFor(NewCase newCase) {
    var lead = newCase.lead();
    if (lead == null) {
      throw new Invalid("lead", "required", "Choose who leads this case.");
    }
    return open(newCase, teams.require(lead, Relation.LEAD, "lead"));
  }

  private OpenedCase open(NewCase newCase, Staff lead) {
    check(newCase);
    var now = clock.instant();
    var names = newCase.clients().stream().map(c -> c.givenName().strip()).toList();
    var number = (Number) em.createNativeQuery("select nextval('case_number')").getSingleResult();
    var careCase =
        new CareCase(viewer.get().clinic(), number.longValue(), newCase.type(), names, today(now));
    em.persist(careCase);
    var opened = new ArrayList<OpenedCase.Client>();
    var members = new ArrayList<CaseMember>();
    members.add(new CaseMember(careCase, lead.staffId(), Relation.LEAD, lead.displayName(), now));
    // A second pair of eyes from the first day: a flag that the lead misses is overdue for
    // somebody.
    teams
        .supervisorFor(lead)
        .map(s -> new CaseMember(careCase, s.staffId(), Relation.SUPERVISOR, s.displayName(), now))
        .ifPresent(members::add);
    for (int i = 0; i < newCase.clients().size(); i++) {
      var client = newCase.clients().get(i);
      var given = client.givenName().strip();
      var family = client.familyName().strip();
      var locale = client.locale() == null ? "en" : client.locale();
      var id = invitations.inviteClient(new NewClient(given, family, client.email(), locale));
      // A microsecond apart, so that who was named first stays first.
      var from = now.plusNanos(1000L * i);
      members.add(new CaseMember(careCase, id, Relation.CLIENT, given + ' ' + family, from));
      opened.add(new OpenedCase.Client(id, "PENDING"));
    }
    // The case's row first: the members' policy looks for it.
    em.flush();
    members.forEach(em::persist);
    audit.record("open", "case", careCase.id, careCase.id);
    em.flush();
    return new OpenedCase(careCase.id, opened);
  }

  private static void check(NewCase newCase) {
    var problems = new ArrayList<Invalid.Problem>();
    if (newCase.clients().size() != newCase.type().size()) {
      var message =
          newCase.type() == CaseType.COUPLE ? "Name both partners." : "Name the one client.";
      problems.add(new Invalid.Problem("clients", "number", message));
    }
    for (int i = 0; i < newCase.clients().size(); i++) {
      var client = newCase.clients().get(i);
      var field = "clients[" + i + "].";
      name(client.givenName(), field + "givenName", problems);
      name(client.familyName(), field + "familyName", problems);
      var email = client.email();
      if (email != null && !email.isBlank() && !email.strip().matches("[^@\\s]+@[^@\\s]+")) {
        problems.add(
            new Invalid.Problem(
                field + "email", "malformed", "Write the address as name@example.org."));
      }
      var locale = client.locale();
      if (locale != null && !List.of("en", "es").contains(locale)) {
        problems.add(new Invalid.Problem(field + "locale", "unknown", "Choose en or es."));
      }
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
  }

  private static void name(@Nullable String name, String field, List<Invalid.Problem> problems) {
    if (name == null || name.isBlank()) {
      problems.add(new Invalid.Problem(field, "required", "Enter a name."));
    } else if (name.length() > 80) {
      problems.add(new Invalid.Problem(field, "too-long", "Use at most 80 letters."));
    }
  }

  private LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, clinics.current().zone());
  }

  /** A case of the viewer's own, or one that is open in an emergency. */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public CaseDetail get(UUID caseId) {
    var relation = access.requireReader(caseId);
    var careCase = em.find(CareCase.class, caseId);
    if (careCase == null) {
      throw new NotFound();
    }
    audit.record("read", "case", caseId, caseId);
    var glance = glances.of(caseId, relation);
    var members = members(caseId);
    var waits = members.stream().anyMatch(m -> m.from() == null && m.to() == null);
    return new CaseDetail(
        caseId,
        careCase.number,
        careCase.type,
        careCase.title,
        careCase.closedOn == null ? "ACTIVE" : "CLOSED",
        careCase.openedOn,
        careCase.closedOn,
        careCase.separatedOn,
        relation,
        members,
        glance.suitability(),
        glance.policy(),
        glance.counts(),
        waits && settles(relation, caseId),
        access.emergency(caseId).orElse(null),
        careCase.version);
  }

  private List<CaseDetail.Member> members(UUID caseId) {
    List<Object[]> rows =
        em.unwrap(Session.class)
            .createNativeQuery(
                """
                select m.person_id, m.display_name, m.relation, m.valid_from, m.valid_to, a.state,
                  m.handed_over
                from case_member m left join account a on a.person_id = m.person_id
                where m.case_id = :case order by m.valid_from, m.id\
                """,
                Object[].class)
            .setParameter("case", caseId)
            .getResultList();
    return rows.stream().map(Cases::member).toList();
  }

  private static CaseDetail.Member member(Object[] row) {
    var person = (UUID) row[0];
    var relation = Relation.valueOf((String) row[2]);
    var client = relation == Relation.CLIENT;
    return new CaseDetail.Member(
        client ? person : null,
        client ? null : person,
        (String) row[1],
        relation,
        (Instant) row[3],
        (Instant) row[4],
        client ? (String) row[5] : null,
        (Boolean) row[6]);
  }

  /** The clinic's staff, for choosing a team. */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  public List<Staff> colleagues() {
    audit.record("list", "staff", null, null);
    return teams.colleagues();
  }

  /**
   * Changes the team of a case that the viewer leads.
   *
   * @param expectedVersion the version that the caller read
   */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public void changeTeam(UUID caseId, int expectedVersion, TeamChange change) {
    access.requireLead(caseId);
    teams.change(caseId, expectedVersion, change);
    audit.record("change", "team", caseId, caseId);
  }

  /**
   * Says who should be on the team of any case of the clinic; an administrator's act. Nobody gets
   * access by it before the case's lead has confirmed it.
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public void assign(UUID caseId, int expectedVersion, TeamChange change) {
    teams.propose(caseId, expectedVersion, change);
    audit.record("change", "team", caseId, caseId);
  }

  /**
   * Lets those onto the team whom an administrator put there, or keeps them off. The lead's word;
   * the supervisor's where no lead can sign in.
   *
   * @throws Refused for the rest of the team
   * @throws org.reweave.platform.Conflict {@code nothing-waits}
   */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public void settleTeam(UUID caseId, boolean confirmed) {
    if (!settles(access.requireTeam(caseId), caseId)) {
      throw new Refused();
    }
    teams.settle(caseId, confirmed);
    audit.record(confirmed ? "confirm" : "decline", "team", caseId, caseId);
  }

  private boolean settles(Relation relation, UUID caseId) {
    return relation == Relation.LEAD || relation == Relation.SUPERVISOR && !teams.led(caseId);
  }

  /** The clinic's cases, newest first: names and dates alone. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public Page<CaseSummary> list(@Nullable Integer limit, @Nullable String cursor) {
    int size = Page.limit(limit);
    var after = Page.keys(cursor, 1);
    long before = after.map(k -> Cases.number(k.get(0))).orElse(Long.MAX_VALUE);
    audit.record("list", "case", null, null);
    var cases =
        em.createQuery(
                "from CareCase c where c.number < :before order by c.number desc", CareCase.class)
            .setParameter("before", before)
            .setMaxResults(size + 1)
            .getResultList();
    var members = membersOf(cases.stream().map(c -> c.id).toList());
    var now = clock.instant();
    var page = Page.of(cases, size, c -> List.of(Long.toString(c.number)));
    return new Page<>(
        page.items().stream().map(c -> CaseSummary.of(c, members, now)).toList(), page.next());
  }

  /** One case of the clinic, with the version that {@link #assign} asks for. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public CaseSummary summary(UUID caseId) {
    var careCase = em.find(CareCase.class, caseId);
    if (careCase == null) {
      throw new NotFound();
    }
    audit.record("read", "case", caseId, caseId);
    return CaseSummary.of(careCase, membersOf(List.of(caseId)), clock.instant());
  }

  /** Everybody who is or was in these cases. */
  private List<CaseMember> membersOf(List<UUID> cases) {
    return em.createQuery(
            "from CaseMember m where m.caseId in :cases order by m.validFrom, m.id",
            CaseMember.class)
        .setParameter("cases", cases)
        .getResultList();
  }

  private static long number(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException notOurs) {
      throw Page.badCursor();
    }
  }
}
