package org.reweave.report;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.reweave.platform.Roles.CLIENT;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.appointment.Appointments;
import org.reweave.appointment.NewAppointment;
import org.reweave.care.CaseAccess;
import org.reweave.care.CaseDetail;
import org.reweave.care.Cases;
import org.reweave.clinic.Clinics;
import org.reweave.consent.NewDisclosure;
import org.reweave.consent.Outgoing;
import org.reweave.consent.Releases;
import org.reweave.consent.Segment;
import org.reweave.homework.Homework;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Page;
import org.reweave.platform.Place;
import org.reweave.platform.Sealer;
import org.reweave.progress.Progress;
import org.reweave.report.ReportFacts.Presence;
import org.reweave.report.ReportFacts.Session;
import org.reweave.reports.DocumentName;
import org.reweave.safety.SafetyReviews;

/** Makes progress reports, keeps them sealed, and hands them to those they were made for. */
@Stateless
@DenyAll
public class Reports {
  @PersistenceContext EntityManager em;
  @Resource SessionContext context;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @EJB Cases cases;
  @EJB Appointments appointments;
  @Inject Clinics clinics;
  @EJB Homework homework;
  @EJB Progress progress;
  @EJB Releases releases;
  @EJB SafetyReviews safety;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /**
   * Makes a report; its PDF can be fetched at once. Lead and co-therapist alone.
   *
   * @return the report's id
   * @throws Invalid naming {@code audience}, {@code clientId}, {@code from} or {@code to}
   * @throws Conflict {@code separated}: nothing is made for a couple any more; {@code
   *     release-needed}, {@code release-not-valid} or {@code release-does-not-cover}: what goes to
   *     the referrer needs a release that holds
   */
  @RolesAllowed(THERAPIST)
  @TransactionAttribute(NOT_SUPPORTED)
  public UUID create(UUID caseId, NewReport report) {
    var self = context.getBusinessObject(Reports.class);
    var contents = self.collect(caseId, report);
    return self.store(caseId, contents, ReportDocument.render(contents));
  }

  /** Collects for {@link #create}, in a transaction of its own. */
  @RolesAllowed(THERAPIST)
  public ReportContents collect(UUID caseId, NewReport report) {
    access.requireTherapist(caseId);
    var clients = access.clients(caseId);
    var asked = ReportOrder.of(report, clients);
    if (asked.audience() == ReportAudience.COUPLE && cases.get(caseId).separatedOn() != null) {
      throw new Conflict("separated", "This couple has separated. Make a report for each.");
    }
    return ReportContents.of(
        asked.audience(),
        asked.clientId(),
        asked.from(),
        asked.to(),
        outgoing(caseId, asked),
        facts(caseId, asked.from(), asked.to()));
  }

  private @Nullable Outgoing outgoing(UUID caseId, ReportOrder asked) {
    var release = asked.releaseId();
    return release == null
        ? null
        : releases.outgoing(release, caseId, asked.clientId(), asked.from(), asked.to());
  }

  /** Stores for {@link #create}, in a transaction of its own. */
  @RolesAllowed(THERAPIST)
  public UUID store(UUID caseId, ReportContents contents, byte[] pdf) {
    access.requireTherapist(caseId);
    // A record may have been erased while the document was made.
    contents.people().forEach(p -> access.keepClient(caseId, p.clientId()));
    var v = viewer.get();
    var report = new Report(v.clinic(), caseId, contents, v.person(), clock.instant());
    report.keep(sealer.seal(report.seal(), pdf));
    em.persist(report);
    noteGivenOut(contents);
    audit.record("create", "report", report.id, caseId);
    return report.id;
  }

  /** What is made for the referrer counts as given out that day; refused if the release ended. */
  private void noteGivenOut(ReportContents contents) {
    var outgoing = contents.outgoing();
    if (outgoing != null) {
      releases.disclose(
          outgoing.releaseId(),
          new NewDisclosure(
              Set.of(contents.clientId() == null ? Segment.JOINT : Segment.OWN),
              contents.from(),
              contents.to(),
              contents.madeOn(),
              "Report for the referrer"));
    }
  }

  private ReportFacts facts(UUID caseId, LocalDate from, LocalDate to) {
    var clinic = clinics.current();
    var detail = cases.get(caseId);
    return new ReportFacts(
        clinic.name(),
        author(detail),
        LocalDate.now(clock.withZone(clinic.zone())),
        detail.title(),
        detail.closedOn(),
        access.clients(caseId),
        sessions(caseId, from, to, clinic.zone()),
        Page.all(next -> homework.list(caseId, Page.MAX_LIMIT, next)).stream()
            .filter(h -> !h.dueOn().isBefore(from) && !h.dueOn().isAfter(to))
            .toList(),
        progress.of(caseId).within(from, to),
        progress.released(caseId).within(from, to),
        openFlags(caseId),
        detail.suitability());
  }

  private List<Session> sessions(UUID caseId, LocalDate from, LocalDate to, ZoneId zone) {
    return appointments
        .attendance(
            caseId,
            from.atStartOfDay(zone).toInstant(),
            to.plusDays(1).atStartOfDay(zone).toInstant())
        .stream()
        .map(
            a ->
                new Session(
                    LocalDate.ofInstant(a.startsAt(), zone),
                    a.minutes(),
                    a.mode() == NewAppointment.Mode.ONLINE,
                    a.status(),
                    a.attendees().stream()
                        .map(t -> new Presence(t.clientId(), t.attended()))
                        .toList()))
        .toList();
  }

  private String author(CaseDetail detail) {
    var me = viewer.get().person();
    return detail.members().stream()
        .filter(m -> me.equals(m.staffId()))
        .map(CaseDetail.Member::displayName)
        .findFirst()
        .orElse("");
  }

  private Map<String, Integer> openFlags(UUID caseId) {
    var counts = new TreeMap<String, Integer>();
    safety.open(caseId).forEach(flag -> counts.merge(flag.title(), 1, Integer::sum));
    return counts;
  }

  /** The case's reports, newest first. */
  @RolesAllowed(THERAPIST)
  public Page<ReportRow> list(UUID caseId, @Nullable Integer limit, @Nullable String cursor) {
    access.requireTeam(caseId);
    audit.record("list", "report", null, caseId);
    return page("r.caseId = :owner", caseId, limit, cursor);
  }

  /** The reports that were made for the viewer, newest first. */
  @RolesAllowed(CLIENT)
  public Page<ReportRow> mine(@Nullable Integer limit, @Nullable String cursor) {
    audit.record("list", "report", null, null);
    return page(
        "r.audience = CLIENT and r.clientId = :owner", viewer.get().person(), limit, cursor);
  }

  /**
   * A report's document.
   *
   * @throws NotFound unless the viewer is of the case's team, or the client it was made for
   */
  @RolesAllowed({THERAPIST, SUPERVISOR, CLIENT})
  public ReportPdf pdf(UUID reportId) {
    var report = Optional.ofNullable(em.find(Report.class, reportId)).orElseThrow(NotFound::new);
    if (!report.isFor(viewer.get().person())) {
      access.requireTeam(report.caseId);
    }
    audit.record("read", "report", report.id, report.caseId);
    return new ReportPdf(DocumentName.of(report.id), sealer.open(report.seal(), report.pdf));
  }

  /** A page of rows without their documents. */
  private Page<ReportRow> page(
      String where, UUID owner, @Nullable Integer limit, @Nullable String cursor) {
    var query =
        em.createQuery(
                "select new org.reweave.report.ReportRow(r.id, r.audience, r.clientId, r.fromOn,"
                    + " r.toOn, r.createdAt) from Report r where "
                    + where
                    + " and (r.createdAt < :at or r.createdAt = :at and r.id > :id)"
                    + " order by r.createdAt desc, r.id",
                ReportRow.class)
            .setParameter("owner", owner);
    return Page.latest(query, limit, cursor, r -> new Place(r.createdAt(), r.reportId()));
  }
}
