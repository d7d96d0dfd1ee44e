package org.reweave.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.reweave.platform.CurrentViewer;

/** Tells a case's team that something came in; the words are the same whatever it was. */
@ApplicationScoped
public class TeamNotices {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject Clock clock;

  /** The viewer, a client of the case, sent in answers. */
  public void questionsSubmitted(UUID caseId) {
    tell(caseId, "QUESTIONS_SUBMITTED");
  }

  /** The viewer, a client of the case, sent in homework. */
  public void homeworkSubmitted(UUID caseId) {
    tell(caseId, "HOMEWORK_SUBMITTED");
  }

  private void tell(UUID caseId, String kind) {
    var v = viewer.get();
    em.persist(new TeamNotice(v.clinic(), caseId, v.person(), kind, clock.instant()));
  }
}
