package org.reweave.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reweave.appointment.AppointmentStatus;
import org.reweave.progress.Measure;
import org.reweave.report.ReportContents.Task;
import org.reweave.report.ReportFacts.Presence;
import org.reweave.report.ReportFacts.Session;
import org.reweave.reports.Words;
import org.reweave.reports.chart.LineChart;
import org.reweave.reports.chart.LineChart.CutOff;
import org.reweave.reports.progress.ProgressReport;
import org.reweave.reports.progress.ProgressReportData;
import org.reweave.reports.progress.ProgressReportData.Section;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.ReliableChange;

/** Lays a report's contents out. Adds nothing to them. */
final class ReportDocument {
  private static final String TOGETHER = "Together";

  private final ReportContents contents;

  private ReportDocument(ReportContents contents) {
    this.contents = contents;
  }

  /** The report as PDF. */
  static byte[] render(ReportContents contents) {
    return ProgressReport.render(data(contents));
  }

  /** What the document is told. */
  static ProgressReportData data(ReportContents contents) {
    return new ReportDocument(contents).data();
  }

  private ProgressReportData data() {
    return new ProgressReportData(
        ProgressReportData.Audience.valueOf(contents.audience().name()),
        contents.clinic(),
        contents.subject(),
        contents.from(),
        contents.to(),
        contents.author(),
        contents.madeOn(),
        1,
        attendance(),
        measures(),
        homework(),
        sections(),
        List.of(),
        Locale.ENGLISH);
  }

  private List<ProgressReportData.Attendance> attendance() {
    if (contents.sessions().isEmpty()) {
      return List.of();
    }
    return together()
        ? List.of(attendance(TOGETHER, null))
        : contents.people().stream().map(p -> attendance(p.displayName(), p.clientId())).toList();
  }

  /** One row for both, without who came: so where nobody's own presence is told. */
  private boolean together() {
    return contents.sessions().stream().allMatch(s -> s.presences().isEmpty());
  }

  private ProgressReportData.Attendance attendance(String label, @Nullable UUID clientId) {
    var sessions =
        contents.sessions().stream().filter(s -> clientId == null || s.with(clientId)).toList();
    return new ProgressReportData.Attendance(
        label,
        sessions.size(),
        count(sessions, s -> came(s, clientId)),
        count(sessions, s -> s.status() == AppointmentStatus.CANCELLED),
        clientId == null ? null : count(sessions, s -> missed(s, clientId)));
  }

  private static int count(List<Session> sessions, Predicate<Session> which) {
    return (int) sessions.stream().filter(which).count();
  }

  private static boolean came(Session session, @Nullable UUID clientId) {
    return session.status() == AppointmentStatus.HELD
        && !Boolean.FALSE.equals(attended(session, clientId));
  }

  private static boolean missed(Session session, UUID clientId) {
    return session.status() == AppointmentStatus.NO_SHOW
        || (session.status() == AppointmentStatus.HELD
            && Boolean.FALSE.equals(attended(session, clientId)));
  }

  private static @Nullable Boolean attended(Session session, @Nullable UUID clientId) {
    for (Presence presence : session.presences()) {
      if (presence.clientId().equals(clientId)) {
        return presence.attended();
      }
    }
    return null;
  }

  /** One entry for each measure with a total and each wording, with everybody's scores. */
  private List<ProgressReportData.Measure> measures() {
    Map<Measured, List<ProgressReportData.Scores>> scores = new LinkedHashMap<>();
    for (var person : contents.progress()) {
      for (Measure measure : person.measures()) {
        if (instrument(measure.instrument()).range() != null) {
          scores
              .computeIfAbsent(
                  new Measured(measure.instrument(), measure.title(), measure.rule()),
                  none -> new ArrayList<>())
              .add(scores(person.displayName(), measure));
        }
      }
    }
    return scores.entrySet().stream().map(e -> measure(e.getKey(), e.getValue())).toList();
  }

  /** What is drawn together: one instrument under one wording, which its title names. */
  private record Measured(String instrument, String title, @Nullable ReliableChange rule) {}

  private ProgressReportData.Measure measure(
      Measured measured, List<ProgressReportData.Scores> scores) {
    var instrument = instrument(measured.instrument());
    var range = Objects.requireNonNull(instrument.range());
    var better =
        switch (instrument.direction()) {
          case HIGHER_IS_BETTER -> "higher is better";
          case LOWER_IS_BETTER -> "lower is better";
        };
    return new ProgressReportData.Measure(
        measured.title(),
        range.min() + " to " + range.max() + ", " + better,
        range.min(),
        range.max(),
        cutOff(instrument),
        note(instrument, measured.rule()),
        scores);
  }

  /** Clients are shown no border between well and unwell. */
  private @Nullable CutOff cutOff(Instrument instrument) {
    var change = instrument.change();
    var cutOff = change == null || forClient() ? null : change.cutoff();
    return cutOff == null
        ? null
        : new CutOff(cutOff.doubleValue(), "Cut-off " + cutOff.toPlainString());
  }

  private String note(Instrument instrument, @Nullable ReliableChange rule) {
    return rule == null || forClient()
        ? instrument.attribution()
        : rule.derivation() + ". " + instrument.attribution();
  }

  private ProgressReportData.Scores scores(String name, Measure measure) {
    return new ProgressReportData.Scores(
        name,
        measure.points().stream().map(p -> new LineChart.Point(p.at(), value(p.total()))).toList(),
        forClient() ? "" : band(measure),
        change(measure),
        measure.threshold() == null ? 0 : measure.threshold());
  }

  private static @Nullable Double value(@Nullable Integer total) {
    return total == null ? null : Double.valueOf(total);
  }

  private static String band(Measure measure) {
    return measure.points().stream()
        .filter(p -> p.total() != null)
        .reduce((earlier, later) -> later)
        .flatMap(p -> instrument(measure.instrument()).band(Objects.requireNonNull(p.total())))
        .map(Instrument.Band::label)
        .orElse("");
  }

  private static ProgressReportData.Change change(Measure measure) {
    var verdict = measure.reliableChange();
    return verdict == null
        ? ProgressReportData.Change.UNKNOWN
        : ProgressReportData.Change.valueOf(verdict.name());
  }

  private List<ProgressReportData.Homework> homework() {
    return switch (contents.audience()) {
      case THERAPIST ->
          contents.people().stream()
              .map(
                  p ->
                      homework(
                          p.displayName(),
                          contents.homework().stream()
                              .filter(t -> p.clientId().equals(t.clientId()))
                              .toList()))
              .filter(h -> h.set() > 0)
              .toList();
      case CLIENT, COUPLE, REFERRER ->
          contents.homework().stream().map(t -> homework(t.title(), List.of(t))).toList();
    };
  }

  private static ProgressReportData.Homework homework(String label, List<Task> tasks) {
    OptionalDouble quality =
        tasks.stream()
            .map(Task::quality)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .average();
    return new ProgressReportData.Homework(
        label,
        tasks.size(),
        count(tasks, Task::done),
        count(tasks, Task::reviewed),
        quality.isPresent() ? quality.getAsDouble() : null);
  }

  /** How many it is true of; null where this audience is not told. */
  private static @Nullable Integer count(
      List<Task> tasks, Function<Task, @Nullable Boolean> which) {
    if (tasks.stream().allMatch(t -> which.apply(t) == null)) {
      return null;
    }
    return (int) tasks.stream().filter(t -> Boolean.TRUE.equals(which.apply(t))).count();
  }

  private List<Section> sections() {
    return switch (contents.audience()) {
      case THERAPIST -> {
        var sections = new ArrayList<Section>();
        sections.add(new Section("Joint work", List.of(decision(contents.suitability()))));
        if (!contents.openFlags().isEmpty()) {
          sections.add(
              new Section(
                  "Open flags",
                  new TreeMap<>(contents.openFlags())
                      .entrySet().stream()
                          .map(e -> e.getKey() + ", " + e.getValue() + " open")
                          .toList()));
        }
        yield sections;
      }
      case REFERRER -> {
        var sections = new ArrayList<Section>();
        var outgoing = contents.outgoing();
        if (outgoing != null) {
          sections.add(
              new Section(
                  "Given out", List.of("To " + outgoing.recipient(), "For " + outgoing.purpose())));
        }
        sections.add(new Section("Treatment", List.of(status(), modality())));
        yield sections;
      }
      case CLIENT, COUPLE -> List.of();
    };
  }

  private String status() {
    var ended = contents.ended();
    return ended == null
        ? "Treatment goes on."
        : "Treatment ended on " + Words.of(Locale.ENGLISH).date(ended) + ".";
  }

  private String modality() {
    long online = contents.sessions().stream().filter(Session::online).count();
    int all = contents.sessions().size();
    if (all == 0) {
      return "No appointments in this period.";
    }
    return "Appointments "
        + (online == 0 ? "in person." : online == all ? "online." : "in person and online.");
  }

  private static String decision(@Nullable String suitability) {
    if (suitability == null) {
      return "No decision yet.";
    }
    return switch (suitability) {
      case "CONJOINT_OK" -> "Suitable.";
      case "CONJOINT_WITH_CONDITIONS" -> "Suitable under conditions.";
      case "INDIVIDUAL_ONLY" -> "Individual work only.";
      case "REFER_OUT" -> "To be referred elsewhere.";
      case "DEFERRED" -> "The decision is deferred.";
      default -> throw new IllegalArgumentException("no such decision");
    };
  }

  private boolean forClient() {
    return contents.audience() == ReportAudience.CLIENT;
  }

  private static Instrument instrument(String key) {
    return Content.english().instrument(key).orElseThrow();
  }
}
