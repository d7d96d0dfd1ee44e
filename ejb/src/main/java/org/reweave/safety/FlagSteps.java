package org.reweave.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.care.ComingVisits;
import org.reweave.care.StaffNames;
import org.reweave.clinic.Clinics;
import org.reweave.platform.Ids;
import org.reweave.platform.Sealer;

/** Moves flags on and keeps who wrote what about it, sealed and for good. */
@ApplicationScoped
class FlagSteps {
  private static final int MOST_EARLIER = 50;

  /** A flag and the step that closed it last. */
  private record Raised(RedFlag flag, @Nullable RedFlagStep closing) {}

  @PersistenceContext EntityManager em;
  @Inject Sealer sealer;
  @Inject StaffNames names;
  @Inject Clinics clinics;
  @Inject ComingVisits visits;

  /** Takes a step for flags that are all of one person. */
  void take(
      List<RedFlag> flags, FlagStep step, UUID by, Instant at, String text, boolean falseAlarm) {
    var first = flags.getFirst();
    var clocks =
        clinics.clocks(first.clinicId).before(visits.next(first.caseId, first.clientId, at));
    var name = names.of(by);
    for (var flag : flags) {
      flag.take(step, by, at, clocks);
      var id = Ids.ordered();
      var body = sealer.sealText(RedFlagStep.seal(flag.clinicId, id, by), text);
      em.persist(new RedFlagStep(id, flag, step, by, name, at, body, falseAlarm));
    }
  }

  /** What the same answers raised and waits for the same; the weightiest first. */
  List<FlagDetail.Beside> beside(RedFlag flag) {
    if (flag.state == FlagState.CLOSED) {
      return List.of();
    }
    return em.createQuery(
            """
            select f from RedFlag f where f.screeningId = :screening and f.clientId = :client
              and f.kind = :kind and f.state = :state and f.id <> :flag\
            """,
            RedFlag.class)
        .setParameter("screening", flag.screeningId)
        .setParameter("client", flag.clientId)
        .setParameter("kind", flag.kind)
        .setParameter("state", flag.state)
        .setParameter("flag", flag.id)
        .getResultStream()
        .map(f -> new FlagDetail.Beside(f.id, f.code, RuleBook.title(f.code), f.severity))
        .sorted(
            Comparator.comparing(FlagDetail.Beside::severity, Comparator.reverseOrder())
                .thenComparing(FlagDetail.Beside::title))
        .toList();
  }

  /** The earliest first. */
  List<FlagDetail.Done> history(RedFlag flag) {
    return em.createQuery(
            "select s from RedFlagStep s where s.flagId = :flag order by s.at, s.id",
            RedFlagStep.class)
        .setParameter("flag", flag.id)
        .getResultStream()
        .map(this::done)
        .toList();
  }

  private FlagDetail.Done done(RedFlagStep step) {
    return new FlagDetail.Done(
        step.kind, step.byName, step.byId, step.at, text(step), step.falseAlarm);
  }

  private String text(RedFlagStep step) {
    return sealer.openText(RedFlagStep.seal(step.clinicId, step.id, step.byId), step.body);
  }

  /** What the same person's answers raised before in the case, the latest first. */
  List<EarlierFlag> earlier(RedFlag flag) {
    return em.createQuery(
            """
            select f, s from RedFlag f
            left join RedFlagStep s on s.flagId = f.id and s.kind = CLOSE
              and not exists (select 1 from RedFlagStep x
                where x.flagId = f.id and x.kind = CLOSE and x.id > s.id)
            where f.caseId = :case and f.clientId = :client and f.state <> NONE
              and f.raisedAt < :raised
            order by f.raisedAt desc, f.id\
            """,
            Raised.class)
        .setParameter("case", flag.caseId)
        .setParameter("client", flag.clientId)
        .setParameter("raised", flag.raisedAt)
        .setMaxResults(MOST_EARLIER)
        .getResultStream()
        .map(this::earlier)
        .toList();
  }

  /** A reopened flag has been closed before, but is not now. */
  private EarlierFlag earlier(Raised raised) {
    var flag = raised.flag();
    var closing = flag.state == FlagState.CLOSED ? raised.closing() : null;
    return new EarlierFlag(
        flag.id,
        flag.code,
        RuleBook.title(flag.code),
        flag.severity,
        flag.state,
        flag.raisedAt,
        flag.closedAt,
        closing == null ? null : text(closing),
        closing != null && closing.falseAlarm);
  }
}
