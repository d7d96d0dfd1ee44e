package org.reweave.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reweave.appointment.AppointmentView;
import org.reweave.appointment.NewAppointment;
import org.reweave.consent.CaseConsents;
import org.reweave.consent.ReleaseView;
import org.reweave.homework.HomeworkRow;
import org.reweave.profile.ClientProfile;
import org.reweave.reports.Words;
import org.reweave.reports.record.RecordCopyData.Entry;
import org.reweave.reports.record.RecordCopyData.Line;
import org.reweave.reports.record.RecordCopyData.Section;
import org.reweave.safety.FlagSummary;
import org.reweave.safetyplan.CurrentSafetyPlan;
import org.reweave.screening.ScreeningResult;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Item;
import org.reweave.seeds.Option;

/**
 * One client's part of what is on record of a case: what that client wrote, answered and signed,
 * and what both partners may read of it. Everything else is left out, and nothing is taken that may
 * hold the partner's word: not the case's title, nobody else's presence or signature, no text of
 * staff but what was asked for.
 */
record OwnParts(UUID clientId, ZoneId zone) {
  private static final Words WORDS = Words.of(Locale.ENGLISH);

  /** What the client told about themselves. */
  Section told(ClientProfile profile) {
    var own = profile.clientId().equals(clientId) ? profile.parts() : List.<ClientProfile.Part>of();
    return new Section(
        "What you told about yourself",
        own.stream()
            .map(
                part ->
                    new Entry(part.title(), part.answers().stream().flatMap(this::answer).toList()))
            .toList());
  }

  private Stream<Line> answer(ClientProfile.Answer answer) {
    return Stream.concat(
        Stream.of(new Line(answer.label() + ", " + day(answer.sentAt()), answer.value())),
        answer.earlier().stream()
            .map(e -> new Line(answer.label() + ", " + day(e.sentAt()), e.value())));
  }

  /** The forms that the client signed. */
  Section signed(CaseConsents consents) {
    return new Section(
        "What you signed",
        consents.clients().stream()
            .filter(c -> c.clientId().equals(clientId))
            .flatMap(c -> c.signed().stream())
            .map(
                s ->
                    new Entry(
                        s.title(),
                        List.of(
                            new Line(
                                "Signed as " + s.name() + ", " + day(s.signedAt()), s.words()))))
            .toList());
  }

  /** The releases that the client was asked for, with the own answer alone. */
  Section released(List<ReleaseView> releases) {
    var entries = new ArrayList<Entry>();
    for (var release : releases) {
      release.parties().stream()
          .filter(p -> p.clientId().equals(clientId))
          .map(own -> release(release, own))
          .forEach(entries::add);
    }
    return new Section("What may go to others", entries);
  }

  private Entry release(ReleaseView release, ReleaseView.Party own) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("Purpose", release.purpose()));
    lines.add(new Line("Covers", day(release.from()) + " to " + day(release.to())));
    var answer = own.did();
    lines.add(
        new Line(
            "Your answer",
            answer == null
                ? "None yet"
                : switch (answer) {
                  case SIGNED -> "Signed";
                  case REFUSED -> "Refused";
                  case REVOKED -> "Taken back";
                }));
    release.given().forEach(g -> lines.add(new Line("Given out", day(g.on()))));
    return new Entry("Release to " + release.recipient(), lines);
  }

  /** The visits to which the client was invited, with the own presence alone. */
  Section visits(List<AppointmentView> appointments) {
    var entries = new ArrayList<Entry>();
    for (var visit : appointments) {
      visit.attendees().stream()
          .filter(a -> a.clientId().equals(clientId))
          .map(own -> new Entry(day(visit.startsAt()), List.of(visit(visit, own))))
          .forEach(entries::add);
    }
    return new Section("Your visits", entries);
  }

  private static Line visit(AppointmentView visit, AppointmentView.Attendee own) {
    var how = visit.mode() == NewAppointment.Mode.ONLINE ? "online" : "in person";
    var ended =
        switch (visit.status()) {
          case PLANNED -> "Planned";
          case CANCELLED -> "Cancelled";
          case NO_SHOW -> "Missed";
          case HELD -> Boolean.FALSE.equals(own.attended()) ? "Missed" : "You came";
        };
    return new Line(visit.minutes() + " minutes, " + how, ended);
  }

  /**
   * What the client answered in questionnaires. What a rule on safety reads is told only if the
   * lead decided so, and neither is a score that it counts in, nor that a questionnaire on safety
   * alone was answered at all.
   */
  Section answered(List<ScreeningResult> results, boolean withSafety) {
    return new Section(
        "Your questionnaires",
        results.stream()
            .filter(r -> r.clientId().equals(clientId))
            .flatMap(r -> questionnaire(r, withSafety))
            .toList());
  }

  private Stream<Entry> questionnaire(ScreeningResult result, boolean withSafety) {
    var content = Content.english();
    var instrument = content.instrument(result.instrument()).orElseThrow();
    var kept = withSafety ? Set.<String>of() : content.safetyItems(instrument);
    var told = instrument.items().stream().filter(item -> !kept.contains(item.key())).toList();
    if (told.isEmpty()) {
      return Stream.empty();
    }
    var lines = new ArrayList<Line>();
    if (kept.isEmpty()) {
      score(result, instrument).forEach(lines::add);
    }
    told.stream().flatMap(item -> answer(item, result.answers())).forEach(lines::add);
    var on = result.administeredOn();
    return Stream.of(new Entry(instrument.title() + (on == null ? "" : ", " + day(on)), lines));
  }

  private static Stream<Line> score(ScreeningResult result, Instrument instrument) {
    var score = result.score();
    if (score == null) {
      return Stream.empty();
    }
    var band = instrument.label(result.band()).map(label -> ", " + label).orElse("");
    var total = score.total();
    return Stream.concat(
        total == null ? Stream.empty() : Stream.of(new Line("Score", total + band)),
        score.subscales().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(s -> new Line("Score of " + s.getKey(), String.valueOf(s.getValue()))));
  }

  private static Stream<Line> answer(Item item, Map<String, String> answers) {
    var value = answers.get(item.key());
    return value == null
        ? Stream.empty()
        : Stream.of(
            new Line(
                Objects.requireNonNullElse(item.text(), item.topic()),
                item.option(value).map(Option::label).orElse(value)));
  }

  /** The worksheets that the client was given, and what the client wrote. */
  Section worksheets(List<HomeworkRow> homework, boolean withReviews) {
    return new Section(
        "Your worksheets",
        homework.stream()
            .filter(h -> h.clientId().equals(clientId))
            .map(h -> worksheet(h, withReviews))
            .toList());
  }

  private Entry worksheet(HomeworkRow row, boolean withReviews) {
    var lines = new ArrayList<Line>();
    if (!row.note().isBlank()) {
      lines.add(new Line("Note with it", row.note()));
    }
    for (var entry : row.entries()) {
      var sent = day(entry.submittedAt());
      var fields = Objects.requireNonNullElse(entry.fields(), Map.<String, String>of());
      row.form().stream()
          .filter(f -> fields.containsKey(f.key()))
          .map(f -> new Line(f.label() + ", " + sent, fields.getOrDefault(f.key(), "")))
          .forEach(lines::add);
      var review = entry.review();
      if (withReviews && review != null) {
        lines.add(
            new Line(
                review.by() + ", " + day(review.at()) + ": " + review.quality() + " of 4",
                Objects.requireNonNullElse(review.text(), "")));
      }
    }
    return new Entry(row.title() + ", due " + day(row.dueOn()), lines);
  }

  /** The client's own safety plans. */
  Section plans(List<CurrentSafetyPlan> plans) {
    return new Section(
        "Your safety plans",
        plans.stream()
            .filter(p -> p.clientId().equals(clientId))
            .map(
                p ->
                    new Entry(
                        "Plan of " + day(p.writtenAt()),
                        p.kind().parts().stream()
                            .filter(p.parts()::containsKey)
                            .map(part -> new Line(heading(part), p.parts().getOrDefault(part, "")))
                            .toList()))
            .toList());
  }

  private static String heading(Enum<?> part) {
    var words = part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The topics that the client's own answers raised; not what staff noted about them. */
  Section flags(List<FlagSummary> flags) {
    return new Section(
        "What your answers brought up",
        flags.stream()
            .filter(f -> f.clientId().equals(clientId))
            .map(f -> new Entry(f.title(), List.of(new Line("Since", day(f.raisedAt())))))
            .toList());
  }

  private String day(Instant at) {
    return day(LocalDate.ofInstant(at, zone));
  }

  private static String day(LocalDate day) {
    return WORDS.date(day);
  }
}
