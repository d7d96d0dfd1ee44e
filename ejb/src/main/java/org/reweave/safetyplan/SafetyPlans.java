package org.reweave.safetyplan;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static java.util.stream.Collectors.toMap;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reweave.care.CaseAccess;
import org.reweave.care.StaffNames;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Invalid.Problem;
import org.reweave.platform.NotFound;
import org.reweave.platform.Sealer;
import org.reweave.platform.Stale;
import org.reweave.reports.DocumentName;
import org.reweave.reports.notes.NotesDocument;
import org.reweave.screening.ClinicDay;

/**
 * Safety plans, written with one client alone by who treats them. They show nowhere else: not to
 * the client, whose portal may be looked into, not to the partner, in no list of homework and no
 * report. Each has a day on which it is looked at again.
 */
@Stateless
@DenyAll
public class SafetyPlans {
  private static final int MOST_CHARACTERS = 2000;
  private static final int BYTES = 4096;
  private static final int MOST_MONTHS = 12;

  @Resource SessionContext context;
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject StaffNames names;
  @Inject ClinicDay clinicDay;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /** The latest version of each plan of the case's clients, for its team and in an emergency. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<CurrentSafetyPlan> list(UUID caseId) {
    access.requireReader(caseId);
    audit.record("list", "safety-plan", null, caseId);
    return em.createQuery(
            """
            select p from SafetyPlan p where p.caseId = :case
              and not exists (select 1 from SafetyPlan l where l.caseId = p.caseId
                and l.clientId = p.clientId and l.kind = p.kind and l.number > p.number)
            order by p.clientId, p.kind\
            """,
            SafetyPlan.class)
        .setParameter("case", caseId)
        .getResultStream()
        .map(this::view)
        .toList();
  }

  /** The latest version of one plan, if there is one. Lead and co-therapist alone. */
  @RolesAllowed(THERAPIST)
  public Optional<CurrentSafetyPlan> current(UUID caseId, UUID clientId, PlanKind kind) {
    access.requireTherapist(caseId);
    access.requireClient(caseId, clientId);
    audit.record("read", "safety-plan", null, caseId);
    return latest(caseId, clientId, kind).map(this::view);
  }

  /**
   * Keeps a new version; earlier ones stay on record. Possible in a closed case too.
   *
   * @throws Invalid naming {@code kind}, {@code parts} or a part, or {@code reviewOn}
   * @throws Stale if somebody else wrote one since
   */
  @RolesAllowed(THERAPIST)
  public CurrentSafetyPlan write(UUID caseId, NewSafetyPlan written) {
    access.requireTherapist(caseId);
    access.keepClient(caseId, written.clientId());
    var parts = checked(written);
    var kind = Optional.ofNullable(written.kind()).orElseThrow();
    var reviewOn = Optional.ofNullable(written.reviewOn()).orElseThrow();
    var number = latest(caseId, written.clientId(), kind).map(p -> p.number).orElse(0);
    if (number != written.seen()) {
      throw new Stale();
    }
    var v = viewer.get();
    var plan =
        new SafetyPlan(
            v.clinic(),
            caseId,
            written.clientId(),
            kind,
            number + 1,
            reviewOn,
            v.person(),
            clock.instant());
    plan.write(
        sealer.sealFields(
            plan.seal(),
            parts.entrySet().stream().collect(toMap(e -> e.getKey().name(), Map.Entry::getValue)),
            BYTES));
    em.persist(plan);
    em.flush();
    audit.record("write", "safety-plan", plan.id, caseId);
    return view(plan);
  }

  /**
   * A version of a plan on paper, for the client to take home if that is safe: in their language,
   * with a title that tells nothing, without a name, the clinic's or ours.
   *
   * @throws NotFound for a plan of a case that the viewer is not on
   */
  @RolesAllowed(THERAPIST)
  @TransactionAttribute(NOT_SUPPORTED)
  public PlanPdf print(UUID planId) {
    var document = context.getBusinessObject(SafetyPlans.class).openPrint(planId);
    return new PlanPdf(DocumentName.of(planId), document.render());
  }

  /** The first half of {@link #print}: loads and records it. */
  @RolesAllowed(THERAPIST)
  public NotesDocument openPrint(UUID planId) {
    var plan = Optional.ofNullable(em.find(SafetyPlan.class, planId)).orElseThrow(NotFound::new);
    access.requireTherapist(plan.caseId);
    audit.record("print", "safety-plan", planId, plan.caseId);
    var parts = parts(plan);
    var notes =
        plan.kind.parts().stream()
            .map(part -> new NotesDocument.Note(part.name(), parts.getOrDefault(part, "")))
            .toList();
    return new NotesDocument(notes, clinicDay.of(plan.writtenAt), locale(plan.clientId));
  }

  private Locale locale(UUID clientId) {
    return Locale.forLanguageTag(
        em.createNativeQuery("select locale from person where id = :client", String.class)
            .setParameter("client", clientId)
            .getSingleResult()
            .toString());
  }

  private Map<PlanPart, String> checked(NewSafetyPlan written) {
    var problems = new ArrayList<Problem>();
    var kind = written.kind();
    var parts = new EnumMap<PlanPart, String>(PlanPart.class);
    if (kind == null) {
      problems.add(new Problem("kind", "required", "Choose what the plan is for."));
    } else {
      for (var part : kind.parts()) {
        var text = written.parts().getOrDefault(part, "").strip();
        if (text.length() > MOST_CHARACTERS) {
          problems.add(
              new Problem(
                  "parts." + part, "too-long", "Use " + MOST_CHARACTERS + " characters at most."));
        } else if (!text.isEmpty()) {
          parts.put(part, text);
        }
      }
      if (!kind.parts().containsAll(written.parts().keySet())) {
        problems.add(new Problem("parts", "unknown", "This plan has no such part."));
      } else if (parts.isEmpty() && problems.isEmpty()) {
        problems.add(new Problem("parts", "required", "Write down at least one part."));
      }
    }
    var today = clinicDay.today();
    var reviewOn = written.reviewOn();
    if (reviewOn == null
        || reviewOn.isBefore(today)
        || reviewOn.isAfter(today.plusMonths(MOST_MONTHS))) {
      problems.add(
          new Problem("reviewOn", "out-of-range", "Choose a day within the next twelve months."));
    }
    if (!problems.isEmpty()) {
      throw new Invalid(problems);
    }
    return parts;
  }

  private Optional<SafetyPlan> latest(UUID caseId, UUID clientId, PlanKind kind) {
    return em.createQuery(
            "select p from SafetyPlan p where p.caseId = :case and p.clientId = :client"
                + " and p.kind = :kind order by p.number desc",
            SafetyPlan.class)
        .setParameter("case", caseId)
        .setParameter("client", clientId)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Map<PlanPart, String> parts(SafetyPlan plan) {
    var parts = new EnumMap<PlanPart, String>(PlanPart.class);
    sealer
        .openFields(plan.seal(), plan.fields)
        .forEach((part, text) -> parts.put(PlanPart.valueOf(part), text));
    return parts;
  }

  private CurrentSafetyPlan view(SafetyPlan plan) {
    return new CurrentSafetyPlan(
        plan.id,
        plan.clientId,
        plan.kind,
        plan.number,
        parts(plan),
        plan.reviewOn,
        plan.reviewOn.isBefore(clinicDay.today()),
        names.of(plan.writtenBy),
        plan.writtenAt);
  }
}
