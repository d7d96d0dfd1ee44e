package org.reweave.protocol;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.reweave.clinic.Clinics;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.safety.DueReview;
import org.reweave.safety.WaitingWork;
import org.reweave.screening.GivenScreenings;
import org.reweave.seeds.Protocol;
import org.reweave.seeds.Protocol.How;
import org.reweave.seeds.Protocol.Line;

/**
 * What the protocol asks a clinician to go through in person, over the viewer's cases: as many
 * queries for a thousand cases as for one, and none where it asks for nothing so.
 */
@ApplicationScoped
class InPersonWork implements WaitingWork {
  private static final String CASES =
      """
      select k.id, cast(k.opened_on as text), m.person_id
      from caseload c
      join care_case k on k.id = c.case_id
      join case_member m on m.case_id = c.case_id and m.relation = 'CLIENT'
        and m.valid_from <= :now and (m.valid_to is null or m.valid_to > :now)
      where c.staff_id = :viewer and c.status = 'ACTIVE'
      order by m.valid_from, m.display_name, m.id\
      """;

  private static final String SESSIONS =
      """
      select a.case_id, a.id, a.starts_at, t.client_id
      from appointment a
      join attendance t on t.appointment_id = a.id and t.attended
      where a.case_id in (:cases) and a.status = 'HELD' and a.starts_at <= :now\
      """;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject ClinicProtocol protocol;
  @Inject GivenScreenings given;
  @Inject Clinics clinics;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private record Client(UUID caseId, LocalDate openedOn, UUID id) {}

  private record Came(UUID caseId, UUID visitId, LocalDate on, UUID clientId) {}

  @Override
  public DueReview.Kind kind() {
    return DueReview.Kind.IN_PERSON;
  }

  @Override
  public Map<UUID, LocalDate> dueByCase() {
    var asked = inPerson(protocol.current());
    var due = new HashMap<UUID, LocalDate>();
    if (asked.lines().isEmpty()) {
      return due;
    }
    audit.record("list", "protocol", null, null);
    var zone = clinics.current().zone();
    facts(asked, zone)
        .forEach(
            (caseId, facts) ->
                CaseProtocol.of(asked, facts, instrument -> false).toGive().stream()
                    .filter(g -> g.how() == How.IN_PERSON)
                    .flatMap(g -> Stream.ofNullable(g.dueOn()))
                    .min(LocalDate::compareTo)
                    .ifPresent(day -> due.put(caseId, day)));
    return due;
  }

  private Map<UUID, CaseFacts> facts(Protocol asked, ZoneId zone) {
    var clients = clients();
    if (clients.isEmpty()) {
      return Map.of();
    }
    var came = came(clients.keySet(), zone);
    var wasGiven =
        given.of(clients.keySet(), asked.lines().stream().map(Line::instrument).collect(toSet()));
    var today = LocalDate.now(clock.withZone(zone));
    var facts = new HashMap<UUID, CaseFacts>();
    clients.forEach(
        (caseId, ofCase) -> {
          var openedOn = ofCase.getFirst().openedOn();
          facts.put(
              caseId,
              new CaseFacts(
                  openedOn,
                  today,
                  ofCase.stream().map(Client::id).toList(),
                  sessions(came.getOrDefault(caseId, List.of()), openedOn),
                  wasGiven.getOrDefault(caseId, List.of())));
        });
    return facts;
  }

  /** Who is in care in each of the viewer's open cases, in the order in which they joined. */
  private Map<UUID, List<Client>> clients() {
    return em.unwrap(Session.class)
        .createNativeQuery(CASES, Object[].class)
        .setParameter("viewer", viewer.get().person())
        .setParameter("now", clock.instant())
        .getResultStream()
        .map(row -> new Client((UUID) row[0], LocalDate.parse((String) row[1]), (UUID) row[2]))
        .collect(groupingBy(Client::caseId));
  }

  private Map<UUID, List<Came>> came(Collection<UUID> cases, ZoneId zone) {
    return em.unwrap(Session.class)
        .createNativeQuery(SESSIONS, Object[].class)
        .setParameterList("cases", cases)
        .setParameter("now", clock.instant())
        .getResultStream()
        .map(
            row ->
                new Came(
                    (UUID) row[0],
                    (UUID) row[1],
                    LocalDate.ofInstant((Instant) row[2], zone),
                    (UUID) row[3]))
        .collect(groupingBy(Came::caseId));
  }

  private static List<CaseFacts.Session> sessions(List<Came> came, LocalDate openedOn) {
    return came.stream()
        .filter(c -> !c.on().isBefore(openedOn))
        .collect(groupingBy(Came::visitId))
        .values()
        .stream()
        .map(
            visit ->
                new CaseFacts.Session(
                    visit.getFirst().on(), visit.stream().map(Came::clientId).collect(toSet())))
        .toList();
  }

  /** All lines of the questionnaires that it asks for in person on any occasion. */
  private static Protocol inPerson(Protocol whole) {
    var asked =
        whole.lines().stream()
            .filter(l -> l.how() == How.IN_PERSON)
            .map(Line::instrument)
            .collect(toSet());
    return new Protocol(
        whole.lines().stream().filter(l -> asked.contains(l.instrument())).toList());
  }
}
