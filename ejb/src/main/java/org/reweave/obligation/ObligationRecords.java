package org.reweave.obligation;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reweave.care.StaffNames;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Obligation;

/** Opens records of what has to be done by certain times, as their team sees them. */
@ApplicationScoped
class ObligationRecords {
  private static final int MOST = 100;

  @PersistenceContext EntityManager em;
  @Inject StaffNames names;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /** All that belongs to the records of a case. */
  private record Parts(
      Map<UUID, List<ObligationTask>> tasks,
      Map<UUID, List<ObligationSignature>> signatures,
      Map<UUID, String> called,
      Instant now) {}

  /** Those of a case, the latest first. */
  List<CurrentObligation> of(UUID caseId) {
    var records =
        em.createQuery(
                "select o from ObligationRecord o where o.caseId = :case"
                    + " order by o.openedAt desc, o.id desc",
                ObligationRecord.class)
            .setParameter("case", caseId)
            .setMaxResults(MOST)
            .getResultList();
    if (records.isEmpty()) {
      return List.of();
    }
    var ids = records.stream().map(o -> o.id).toList();
    var tasks =
        em.createQuery(
                "select t from ObligationTask t where t.obligationId in :records"
                    + " order by t.dueAt, t.id",
                ObligationTask.class)
            .setParameter("records", ids)
            .getResultList();
    var signatures =
        em.createQuery(
                "select s from ObligationSignature s where s.obligationId in :records"
                    + " order by s.signedAt, s.id",
                ObligationSignature.class)
            .setParameter("records", ids)
            .getResultList();
    var called =
        names.of(
            Stream.of(
                    records.stream().map(o -> o.openedBy),
                    tasks.stream().map(t -> t.doneBy),
                    signatures.stream().map(s -> s.signedBy))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    var parts =
        new Parts(
            tasks.stream().collect(groupingBy(t -> t.obligationId)),
            signatures.stream().collect(groupingBy(s -> s.obligationId)),
            called,
            clock.instant());
    return records.stream().map(o -> view(o, parts)).toList();
  }

  private CurrentObligation view(ObligationRecord of, Parts parts) {
    var shipped = Obligation.of(of.kind);
    var tasks = parts.tasks.getOrDefault(of.id, List.of());
    return new CurrentObligation(
        of.id,
        of.clientId,
        of.kind,
        shipped.map(Obligation::title).orElse(of.kind),
        shipped.map(Obligation::text).orElse(""),
        shipped.map(Obligation::source).orElse(""),
        of.since,
        sealer.openText(of.bodySeal(), of.body),
        parts.called.getOrDefault(of.openedBy, ""),
        of.openedAt,
        of.endedAt,
        of.ending == null || of.endedBy == null
            ? null
            : sealer.openText(of.endingSeal(of.endedBy), of.ending),
        of.needsSecond(),
        parts.signatures.getOrDefault(of.id, List.of()).stream()
            .map(s -> signature(s, tasks, parts))
            .toList(),
        tasks.stream().map(t -> task(t, of, shipped, parts)).toList());
  }

  private CurrentObligation.Signature signature(
      ObligationSignature signature, List<ObligationTask> tasks, Parts parts) {
    return new CurrentObligation.Signature(
        parts.called.getOrDefault(signature.signedBy, ""),
        signature.signedAt,
        signature.note(sealer),
        tasks.stream()
            .map(t -> t.notedAt)
            .noneMatch(noted -> noted != null && noted.isAfter(signature.signedAt)));
  }

  private CurrentObligation.Task task(
      ObligationTask task, ObligationRecord of, Optional<Obligation> shipped, Parts parts) {
    var step = shipped.flatMap(o -> o.step(task.step));
    return new CurrentObligation.Task(
        task.id,
        task.step,
        step.map(Obligation.Step::title).orElse(task.step),
        task.dueAt,
        task.doneAt == null && of.endedAt == null && !task.dueAt.isAfter(parts.now),
        step.map(Obligation.Step::fields).orElse(List.of()),
        task.doneBy == null ? null : parts.called.getOrDefault(task.doneBy, ""),
        task.doneAt,
        task.notedAt,
        task.note == null || task.doneBy == null
            ? null
            : sealer.openText(task.noteSeal(task.doneBy), task.note),
        task.fields == null || task.doneBy == null
            ? Map.of()
            : sealer.openFields(task.fieldsSeal(task.doneBy), task.fields));
  }
}
