package org.reweave.screening;

import static org.reweave.platform.Roles.CLIENT;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reweave.account.ViewerLanguage;
import org.reweave.care.CaseAccess;
import org.reweave.clinic.Clinics;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.seeds.Helplines;

/**
 * What comes before the first question: the limits of confidentiality, that nobody watches, whom to
 * call, and whether the client is alone with a private device (Stith, McCollum and Rosen, 2011;
 * safe contact after NNEDV). "Later" and "by phone" are ordinary choices; they become a task for
 * the team, see {@link Wishes}, and show nowhere else.
 */
@Stateless
@DenyAll
public class Briefings {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject ScreeningRepository screenings;
  @Inject Clinics clinics;
  @Inject ViewerLanguage language;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What the client is told and asked before one of the own questionnaires. */
  @RolesAllowed(CLIENT)
  public Briefing before(UUID screeningId) {
    var screening = screenings.own(viewer.get(), screeningId);
    audit.record("read", "briefing", screeningId, screening.caseId);
    var saved = screenings.draft(screening).map(d -> d.savedAt).orElse(Instant.MIN);
    var ready = latest(screening).filter(b -> b.holds(saved, clock.instant())).isPresent();
    return new Briefing(
        screeningId, ready, Helplines.in(clinics.current().jurisdiction(), language.get()));
  }

  /** Keeps what the client chose. */
  @RolesAllowed(CLIENT)
  public void answer(UUID screeningId, Readiness answer) {
    var screening = screenings.own(viewer.get(), screeningId);
    access.requireMember(screening.caseId);
    access.requireOpen(screening.caseId);
    em.persist(new ScreeningBriefing(screening, answer, clock.instant()));
    audit.record("answer", "briefing", screeningId, screening.caseId);
  }

  private Optional<ScreeningBriefing> latest(Screening screening) {
    return em.createQuery(
            "select b from ScreeningBriefing b where b.screeningId = :screening"
                + " order by b.at desc, b.id",
            ScreeningBriefing.class)
        .setParameter("screening", screening.id)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
