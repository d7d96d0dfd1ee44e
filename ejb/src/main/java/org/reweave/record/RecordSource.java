package org.reweave.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.reweave.appointment.Appointments;
import org.reweave.care.CaseClient;
import org.reweave.care.StaffNames;
import org.reweave.clinic.Clinics;
import org.reweave.consent.Consents;
import org.reweave.consent.Releases;
import org.reweave.homework.Homework;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Page;
import org.reweave.profile.Profiles;
import org.reweave.reports.record.RecordCopyData;
import org.reweave.reports.record.RecordCopyData.Section;
import org.reweave.safety.SafetyReviews;
import org.reweave.safetyplan.SafetyPlans;
import org.reweave.screening.Screenings;

/** Collects what is on record about one client of a case, as its lead may read it. */
@ApplicationScoped
class RecordSource {
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private static final List<String> ALWAYS_LEFT_OUT =
      List.of(
          "What another person told, wrote, answered or signed.",
          "Notes of psychotherapy, which are kept apart (45 CFR 164.501).");

  @Inject CurrentViewer viewer;
  @Inject Clinics clinics;
  @Inject StaffNames staff;
  @Inject Profiles profiles;
  @Inject Consents consents;
  @Inject Releases releases;
  @Inject Appointments appointments;
  @Inject Screenings screenings;
  @Inject Homework homework;
  @Inject SafetyPlans plans;
  @Inject SafetyReviews flags;
  @Inject Clock clock;

  /** What the copy says, with those of the parts that the lead decides on. */
  RecordCopyData of(UUID caseId, CaseClient client, Set<RecordPart> parts) {
    var clinic = clinics.current();
    return new RecordCopyData(
        clinic.name(),
        client.displayName(),
        staff.of(viewer.get().person()),
        LocalDate.now(clock.withZone(clinic.zone())),
        sections(caseId, new OwnParts(client.clientId(), clinic.zone()), parts),
        leftOut(parts),
        Locale.ENGLISH);
  }

  private List<Section> sections(UUID caseId, OwnParts own, Set<RecordPart> parts) {
    var withSafety = parts.contains(RecordPart.SAFETY);
    var sections = new ArrayList<Section>();
    sections.add(own.told(profiles.get(caseId, own.clientId())));
    sections.add(own.signed(consents.of(caseId)));
    sections.add(own.released(releases.list(caseId)));
    sections.add(own.visits(appointments.attendance(caseId, FIRST, LAST)));
    sections.add(own.answered(screenings.results(caseId), withSafety));
    sections.add(
        own.worksheets(
            Page.all(next -> homework.list(caseId, Page.MAX_LIMIT, next)),
            parts.contains(RecordPart.REVIEWS)));
    if (withSafety) {
      sections.add(own.plans(plans.list(caseId)));
      sections.add(own.flags(Page.all(next -> flags.list(caseId, Page.MAX_LIMIT, next))));
    }
    return sections;
  }

  private static List<String> leftOut(Set<RecordPart> parts) {
    var leftOut = new ArrayList<>(ALWAYS_LEFT_OUT);
    if (!parts.contains(RecordPart.SAFETY)) {
      leftOut.add(
          "Answers about safety, scores that they count in, and safety plans. Ask your therapist"
              + " about them.");
    }
    if (!parts.contains(RecordPart.REVIEWS)) {
      leftOut.add("What your therapist noted about your worksheets. Ask your therapist about it.");
    }
    return leftOut;
  }
}
