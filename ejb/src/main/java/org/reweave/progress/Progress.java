package org.reweave.progress;

import static org.reweave.platform.Roles.CLIENT;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.reweave.care.CaseAccess;
import org.reweave.care.CaseClient;
import org.reweave.content.Thresholds;
import org.reweave.homework.OwnHomework;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Sealer;
import org.reweave.progress.CaseProgress.ClientProgress;
import org.reweave.screening.OwnScreenings;
import org.reweave.screening.ScreeningStatus;
import org.reweave.screening.Screenings;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;

/** Shows progress to the team, releases scores to their client, and shows clients their own. */
@Stateless
@DenyAll
public class Progress {
  private static final String TOTAL = "total";

  /** Sealed totals have one length. */
  private static final int PADDING = 64;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @EJB Screenings screenings;
  @EJB OwnScreenings ownScreenings;
  @EJB OwnHomework homework;
  @Inject Thresholds thresholds;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /** Each client's measures, for the case's team. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public CaseProgress of(UUID caseId) {
    access.requireTeam(caseId);
    var results = screenings.results(caseId);
    var released =
        Set.copyOf(
            em.createQuery(
                    "select r.screeningId from ReleasedScore r where r.caseId = :case", UUID.class)
                .setParameter("case", caseId)
                .getResultList());
    audit.record("read", "progress", null, caseId);
    var rules = thresholds.rules();
    return new CaseProgress(
        access.clients(caseId).stream()
            .map(c -> progress(c, Measures.of(results, c.clientId(), released, rules)))
            .toList());
  }

  /**
   * What was released to each client of a case, as they see it themselves. Reports to clients are
   * made of this.
   */
  @RolesAllowed(THERAPIST)
  public CaseProgress released(UUID caseId) {
    access.requireTherapist(caseId);
    var scores =
        em.createQuery(
                "select r from ReleasedScore r where r.caseId = :case"
                    + " order by r.administeredOn, r.releasedAt",
                ReleasedScore.class)
            .setParameter("case", caseId)
            .getResultList();
    audit.record("read", "progress", null, caseId);
    return new CaseProgress(
        access.clients(caseId).stream()
            .map(
                c ->
                    progress(
                        c,
                        measures(
                            scores.stream().filter(s -> s.clientId.equals(c.clientId())).toList())))
            .toList());
  }

  /**
   * Releases a score to the client it is about, for good; a second time changes nothing. The lead
   * alone.
   *
   * @throws Conflict {@code not-releasable} for screens, whose scores are the team's alone
   */
  @RolesAllowed(THERAPIST)
  public void release(UUID caseId, UUID screeningId) {
    access.requireLead(caseId);
    var result =
        screenings.results(caseId).stream()
            .filter(r -> r.screeningId().equals(screeningId))
            .findFirst()
            .orElseThrow(NotFound::new);
    var score = result.score();
    var day = result.administeredOn();
    var total = score == null ? null : score.total();
    if (day == null || total == null || !Measures.releasable(instrument(result.instrument()))) {
      throw new Conflict("not-releasable", "This score is for the team alone.");
    }
    if (em.find(ReleasedScore.class, screeningId) != null) {
      return;
    }
    var v = viewer.get();
    var released =
        new ReleasedScore(
            screeningId,
            v.clinic(),
            caseId,
            result.clientId(),
            result.instrument(),
            result.wording(),
            day,
            v.person(),
            clock.instant());
    released.keep(sealer.sealFields(released.seal(), Map.of(TOTAL, total.toString()), PADDING));
    em.persist(released);
    audit.record("release", "screening", screeningId, caseId);
  }

  /** The client's own released scores and counts; nothing of anybody else goes into it. */
  @RolesAllowed(CLIENT)
  public MyProgress mine() {
    var v = viewer.get();
    var scores =
        em.createQuery(
                "select r from ReleasedScore r where r.clientId = :client"
                    + " order by r.administeredOn, r.releasedAt",
                ReleasedScore.class)
            .setParameter("client", v.person())
            .getResultList();
    var counts = homework.myCounts();
    audit.record("read", "progress", null, null);
    return new MyProgress(
        List.of(new ClientProgress(v.person(), ownName(v.person()), measures(scores))),
        counts.given(),
        counts.done(),
        checkIns());
  }

  /** A client's released scores, by measure and wording as the team has them. */
  private List<Measure> measures(List<ReleasedScore> scores) {
    var rules = thresholds.rules();
    return Content.english().instruments().stream()
        .flatMap(
            i ->
                Measures.byWording(
                    i,
                    rules,
                    scores.stream().filter(s -> s.instrument.equals(i.key())).toList(),
                    s -> s.wording,
                    s -> Measures.released(s, total(s))))
        .toList();
  }

  private int total(ReleasedScore score) {
    var fields = sealer.openFields(score.seal(), score.total);
    return Integer.parseInt(Objects.requireNonNull(fields.get(TOTAL)));
  }

  private int checkIns() {
    return (int)
        ownScreenings.mine(Page.MAX_LIMIT, null).items().stream()
            .filter(s -> s.instrument().equals(Measures.CHECK_IN))
            .filter(s -> s.status() == ScreeningStatus.SUBMITTED)
            .count();
  }

  private String ownName(UUID person) {
    return (String)
        em.createNativeQuery(
                "select display_name from account where person_id = :person", String.class)
            .setParameter("person", person)
            .getSingleResult();
  }

  private static ClientProgress progress(CaseClient client, List<Measure> measures) {
    return new ClientProgress(client.clientId(), client.displayName(), measures);
  }

  private static Instrument instrument(String key) {
    return Content.english().instrument(key).orElseThrow();
  }
}
