package org.reweave.seeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which questionnaires are to be given when: to each client alone, and the same to both. It is a
 * proposal to the therapist; nothing is given by itself.
 */
public record Protocol(List<Line> lines) {
  /** The instrument that screens everybody; joint work rests on it, so no protocol is without. */
  public static final String SAFETY_INTAKE = "TRUST_SAFETY_INTAKE";

  private static final int MOST_LINES = 60;
  private static final int LONGEST_WITHIN = 90;

  public Protocol {
    lines = List.copyOf(lines);
  }

  /** When a questionnaire becomes due. */
  public enum When {
    /** Once, from the day on which the case was opened. */
    INTAKE(0, 0),
    /** Once, when all of the clients have come together to so many sessions. */
    SESSIONS(1, 50),
    /** Again and again, so many days after both were given it. */
    INTERVAL(7, 730),
    /** When something changes in the clients' lives: the therapist says when, so it has no date. */
    CHANGE(0, 0);

    private final int least;
    private final int most;

    When(int least, int most) {
      this.least = least;
      this.most = most;
    }

    /** Whether it counts something: sessions or days. */
    public boolean counts() {
      return most > 0;
    }
  }

  /** In which way a questionnaire is asked. */
  public enum How {
    /** Given to the client, who answers here alone; entered where that is done on paper. */
    ONLINE,
    /** Gone through by a clinician with the client alone, who is neither shown nor sent it. */
    IN_PERSON;

    /** The way of a line that names none. */
    public static How usual(String instrument) {
      return byClinician(instrument) ? IN_PERSON : ONLINE;
    }
  }

  /**
   * One questionnaire on one occasion.
   *
   * @param instrument key of the questionnaire
   * @param count how many sessions or days; 0 where nothing is counted
   * @param within by how many days after the occasion it must have been given
   */
  public record Line(String instrument, When when, int count, int within, How how) {
    private static Line read(Yaml yaml) {
      When when = yaml.choice("when", When.class);
      String instrument = yaml.text("instrument");
      return new Line(
          instrument,
          when,
          when.counts() ? yaml.number("count") : 0,
          when == When.CHANGE ? 0 : yaml.number("within"),
          yaml.has("how") ? yaml.choice("how", How.class) : How.usual(instrument));
    }

    private String text() {
      return "  - {instrument: "
          + instrument
          + ", when: "
          + when
          + (when.counts() ? ", count: " + count : "")
          + (when == When.CHANGE ? "" : ", within: " + within)
          + (how == How.usual(instrument) ? "" : ", how: " + how)
          + "}\n";
    }

    /** What a protocol has at most once. */
    private String place() {
      return instrument + ' ' + when + ' ' + (when == When.SESSIONS ? count : 0);
    }
  }

  /**
   * Something that no protocol may have.
   *
   * @param line its place, from 0; the number of lines where one is missing
   * @param field of the line
   * @param code a stable word
   * @param message what to do, in one sentence
   */
  public record Flaw(int line, String field, String code, String message) {}

  /** Ours. */
  public static Protocol shipped() {
    return Shipped.OURS.protocol();
  }

  /** Whether a clinician has signed ours. */
  public static Instrument.Status status() {
    return Shipped.OURS.status();
  }

  /** What a line of ours rests on; empty for a line that we do not have. */
  public static String source(Line line) {
    return Shipped.OURS.sources().getOrDefault(line, "");
  }

  /** What is wrong with it, in the order of its lines; nothing if it can be used. */
  public List<Flaw> check() {
    List<Flaw> flaws = new ArrayList<>();
    Set<String> places = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      check(i, lines.get(i), flaws);
      if (!places.add(lines.get(i).place())) {
        flaws.add(new Flaw(i, "instrument", "twice", "This is in the protocol already."));
      }
    }
    if (lines.size() > MOST_LINES) {
      flaws.add(
          new Flaw(
              MOST_LINES, "instrument", "too-many", "Keep to " + MOST_LINES + " lines at most."));
    }
    if (lines.stream()
        .noneMatch(l -> l.when() == When.INTAKE && l.instrument().equals(SAFETY_INTAKE))) {
      flaws.add(
          new Flaw(
              lines.size(),
              "instrument",
              "intake-missing",
              "Keep the safety screening at intake: work with both together rests on it."));
    }
    return List.copyOf(flaws);
  }

  private static void check(int at, Line line, List<Flaw> flaws) {
    if (Content.english().instrument(line.instrument()).isEmpty()) {
      flaws.add(new Flaw(at, "instrument", "unknown", "There is no such questionnaire."));
    }
    if (line.how() == How.ONLINE && byClinician(line.instrument())) {
      flaws.add(
          new Flaw(at, "how", "by-clinician", "A clinician goes through this. Ask it in person."));
    }
    When when = line.when();
    if (line.count() < when.least || line.count() > when.most) {
      flaws.add(
          new Flaw(
              at,
              "count",
              "out-of-range",
              when.counts()
                  ? "Give a number from " + when.least + " to " + when.most + "."
                  : "Nothing is counted here."));
    }
    if (line.within() < 0 || line.within() > LONGEST_WITHIN) {
      flaws.add(
          new Flaw(at, "within", "out-of-range", "Give days from 0 to " + LONGEST_WITHIN + "."));
    }
  }

  private static boolean byClinician(String instrument) {
    return Content.english().instrument(instrument).filter(Instrument::byClinician).isPresent();
  }

  /** The same in the form of our file: what is kept of a clinic's own. */
  public String text() {
    return "lines:\n" + lines.stream().map(Line::text).collect(Collectors.joining());
  }

  /** Reads what {@link #text} wrote. A questionnaire that we no longer have is left out. */
  public static Protocol read(String text) {
    return new Protocol(
        Yaml.readText("protocol", text, yaml -> yaml.list("lines", Line::read)).stream()
            .filter(line -> Content.english().instrument(line.instrument()).isPresent())
            .toList());
  }

  /** What this one has and the other has not. */
  public List<Line> beyond(Protocol other) {
    return lines.stream().filter(line -> !other.lines.contains(line)).toList();
  }

  private static Line readSound(Yaml yaml) {
    Line line = Line.read(yaml);
    List<Flaw> flaws = new ArrayList<>();
    check(0, line, flaws);
    for (Flaw flaw : flaws) {
      throw yaml.problem(flaw.field(), flaw.message());
    }
    return line;
  }

  /** Reads a file of ours: each line with what it rests on. */
  static Map<Line, String> readShipped(Yaml yaml) {
    List<Line> lines = new ArrayList<>();
    Map<Line, String> sources = new LinkedHashMap<>();
    yaml.list("lines", each -> Map.entry(readSound(each), each.text("source", Length.LINE)))
        .forEach(
            line -> {
              lines.add(line.getKey());
              sources.put(line.getKey(), line.getValue());
            });
    for (Flaw flaw : new Protocol(lines).check()) {
      throw yaml.problem("lines", "number " + (flaw.line() + 1) + ": " + flaw.message());
    }
    return sources;
  }

  private record Shipped(Instrument.Status status, Map<Line, String> sources, Protocol protocol) {
    static final Shipped OURS = Yaml.read("en/protocol.yaml", Shipped::read);

    private static Shipped read(Yaml yaml) {
      Instrument.Status status = yaml.choice("status", Instrument.Status.class);
      Map<Line, String> sources = readShipped(yaml);
      return new Shipped(status, sources, new Protocol(List.copyOf(sources.keySet())));
    }
  }
}
