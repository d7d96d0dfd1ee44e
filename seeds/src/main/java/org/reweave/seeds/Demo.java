package org.reweave.seeds;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The synthetic demo clinic: what is to be replayed so that each page shows something true to life.
 * All people are invented. A {@code day} counts from the day of the first start (0): earlier days
 * are negative. People are named by their login.
 */
public record Demo(List<Clinic> clinics, List<Person> people, List<CoupleCase> cases) {

  /** The answers that raise nothing: the first of them that an item offers. */
  private static final List<String> UNREMARKABLE = List.of("no", "never", "10", "0");

  public Demo {
    clinics = List.copyOf(clinics);
    people = List.copyOf(people);
    cases = List.copyOf(cases);
  }

  /** A tenant. */
  public record Clinic(String key, String name, ZoneId zone) {}

  /**
   * Somebody with an account.
   *
   * @param id also the person's id at the identity provider
   */
  public record Person(
      UUID id,
      String login,
      String givenName,
      String familyName,
      String clinic,
      List<String> roles) {
    public Person {
      roles = List.copyOf(roles);
    }
  }

  /** A couple in care with its history, each list in order of time. */
  public record CoupleCase(
      String key,
      String clinic,
      int openedDay,
      String lead,
      @Nullable String supervisor,
      List<String> clients,
      List<Appointment> appointments,
      List<Screening> screenings,
      List<ScoreEntry> scores,
      List<FlagStep> flagSteps,
      @Nullable Suitability suitability,
      List<Assignment> assignments,
      List<Contact> contacts) {
    public CoupleCase {
      clients = List.copyOf(clients);
      appointments = List.copyOf(appointments);
      screenings = List.copyOf(screenings);
      scores = List.copyOf(scores);
      flagSteps = List.copyOf(flagSteps);
      assignments = List.copyOf(assignments);
      contacts = List.copyOf(contacts);
    }
  }

  /**
   * What a client said on being reached.
   *
   * @param fields in the application's own words
   */
  public record Contact(String client, int day, Map<String, String> fields) {
    public Contact {
      fields = Map.copyOf(fields);
    }
  }

  /** An appointment; {@code attended} is filled only where it was held. */
  public record Appointment(
      int day,
      LocalTime time,
      int minutes,
      Mode mode,
      Status status,
      List<String> attendees,
      List<String> attended) {
    public Appointment {
      attendees = List.copyOf(attendees);
      attended = List.copyOf(attended);
    }

    /** Where it takes place. */
    public enum Mode {
      IN_PERSON,
      ONLINE
    }

    /** What became of it. */
    public enum Status {
      PLANNED,
      HELD,
      CANCELLED,
      NO_SHOW
    }
  }

  /**
   * A questionnaire that one client answers online.
   *
   * @param submittedDay null as long as it is open; its answers are then a draft, or empty
   */
  public record Screening(
      String client,
      String instrument,
      int assignedDay,
      @Nullable Integer submittedDay,
      Map<String, String> answers) {
    public Screening {
      answers = Map.copyOf(answers);
    }
  }

  /**
   * A paper form that the therapist entered: its total, or its answers.
   *
   * @param total null where there are answers
   */
  public record ScoreEntry(
      String client,
      String instrument,
      int day,
      @Nullable Integer total,
      Map<String, String> answers) {
    public ScoreEntry {
      answers = Map.copyOf(answers);
    }
  }

  /** One step of the clinician's work on a flag that the client's answers raised. */
  public record FlagStep(String client, String code, Act act, int day, String by, String text) {
    /** The step. */
    public enum Act {
      ACKNOWLEDGEMENT,
      ASSESSMENT,
      PLAN,
      CLOSURE
    }
  }

  /** The clinician's decision on joint work. */
  public record Suitability(
      int day, String decision, String rationale, int reviewDay, List<Interview> interviews) {
    public Suitability {
      interviews = List.copyOf(interviews);
    }

    /** A talk with one partner alone. */
    public record Interview(String client, int day) {}
  }

  /**
   * Homework.
   *
   * @param assignee a client's login, or BOTH
   */
  public record Assignment(
      String worksheet, String assignee, int day, int dueDay, String note, List<Entry> entries) {
    /** The assignee of work for both partners. */
    public static final String BOTH = "BOTH";

    public Assignment {
      entries = List.copyOf(entries);
    }
  }

  /**
   * What a client filled in; difficulty and usefulness from 0 to 10.
   *
   * @param written values by field; a date is written as {@code day -7}
   */
  public record Entry(
      String client,
      int day,
      Map<String, String> written,
      int difficulty,
      int usefulness,
      @Nullable Review review) {
    private static final Pattern DAY = Pattern.compile("day (-?\\d+)");

    public Entry {
      written = Map.copyOf(written);
    }

    /** The values by field, with real dates counted from the day of the first start. */
    public Map<String, String> fields(LocalDate start) {
      Map<String, String> fields = new HashMap<>();
      written.forEach(
          (key, value) -> {
            Matcher relative = DAY.matcher(value);
            fields.put(
                key,
                relative.matches()
                    ? start.plusDays(Long.parseLong(relative.group(1))).toString()
                    : value);
          });
      return Map.copyOf(fields);
    }
  }

  /** The therapist's review, quality from 0 to 4. */
  public record Review(int day, int quality, String text) {}

  /** Loads the demo clinic and checks it against the content. */
  public static Demo load(Content content) {
    Demo demo =
        Yaml.read(
            "demo/index.yaml",
            yaml ->
                new Demo(
                    yaml.list(
                        "clinics",
                        c -> new Clinic(c.text("key"), c.text("name"), ZoneId.of(c.text("zone")))),
                    yaml.list("people", Demo::person),
                    yaml.texts("cases").stream()
                        .map(file -> Yaml.read("demo/" + file, y -> couple(y, content)))
                        .toList()));
    demo.check(content);
    return demo;
  }

  /** The person with this login. */
  public Person person(String login) {
    return people.stream()
        .filter(person -> person.login().equals(login))
        .findFirst()
        .orElseThrow(() -> new ContentException("demo: " + login + ": is unknown"));
  }

  private static Person person(Yaml yaml) {
    return new Person(
        UUID.fromString(yaml.text("id")),
        yaml.text("login"),
        yaml.text("givenName"),
        yaml.text("familyName"),
        yaml.text("clinic"),
        yaml.texts("roles"));
  }

  private static CoupleCase couple(Yaml yaml, Content content) {
    return new CoupleCase(
        yaml.text("key"),
        yaml.text("clinic"),
        yaml.number("openedDay"),
        yaml.text("lead"),
        yaml.optionalText("supervisor"),
        yaml.texts("clients"),
        yaml.list("appointments", Demo::appointment),
        Stream.concat(
                yaml.list("screenings", s -> screening(s, content)).stream(),
                yaml.list("checkins", Demo::checkin).stream())
            .sorted(Comparator.comparingInt(Screening::assignedDay))
            .toList(),
        yaml.list("scores", s -> score(s, content)),
        yaml.list(
            "flagSteps",
            f ->
                new FlagStep(
                    f.text("client"),
                    f.text("code"),
                    f.choice("act", FlagStep.Act.class),
                    f.number("day"),
                    f.text("by"),
                    f.text("text"))),
        yaml.find("suitability", Demo::suitability).orElse(null),
        yaml.list("assignments", Demo::assignment),
        yaml.list(
            "contacts", c -> new Contact(c.text("client"), c.number("day"), c.textMap("fields"))));
  }

  private static Appointment appointment(Yaml yaml) {
    Appointment.Status status = yaml.choice("status", Appointment.Status.class);
    List<String> attendees = yaml.texts("attendees");
    return new Appointment(
        yaml.number("day"),
        LocalTime.parse(yaml.text("time")),
        yaml.number("minutes"),
        yaml.choice("mode", Appointment.Mode.class),
        status,
        attendees,
        status == Appointment.Status.HELD ? attendees : List.of());
  }

  private static Screening screening(Yaml yaml, Content content) {
    Map<String, String> answers = new LinkedHashMap<>();
    if (yaml.flag("restUnremarkable")) {
      unremarkable(instrument(content, yaml.text("instrument")), answers);
    }
    answers.putAll(yaml.textMap("answers"));
    return new Screening(
        yaml.text("client"),
        yaml.text("instrument"),
        yaml.number("assignedDay"),
        yaml.optionalNumber("submittedDay"),
        answers);
  }

  /** A check-in, short: the seven signs in their order. */
  private static Screening checkin(Yaml yaml) {
    List<String> signs = yaml.texts("signs");
    Map<String, String> answers = new HashMap<>();
    for (int i = 0; i < signs.size(); i++) {
      answers.put("SIGN_REBUILD_" + (i + 1), signs.get(i));
    }
    int day = yaml.number("day");
    return new Screening(yaml.text("client"), "TRUST_CHECKIN", day - 1, day, answers);
  }

  /** A paper form: its total, its answers in the instrument's order, or nothing remarkable. */
  private static ScoreEntry score(Yaml yaml, Content content) {
    Instrument instrument = instrument(content, yaml.text("instrument"));
    Map<String, String> answers = new LinkedHashMap<>();
    if (yaml.flag("restUnremarkable")) {
      unremarkable(instrument, answers);
    }
    Iterator<Item> items = instrument.items().iterator();
    for (String answer : yaml.texts("items")) {
      answers.put(items.next().key(), answer);
    }
    return new ScoreEntry(
        yaml.text("client"),
        yaml.text("instrument"),
        yaml.number("day"),
        yaml.optionalNumber("total"),
        answers);
  }

  private static Suitability suitability(Yaml yaml) {
    return new Suitability(
        yaml.number("day"),
        yaml.text("decision"),
        yaml.text("rationale"),
        yaml.number("reviewDay"),
        yaml.list("interviews", i -> new Suitability.Interview(i.text("client"), i.number("day"))));
  }

  private static Assignment assignment(Yaml yaml) {
    return new Assignment(
        yaml.text("worksheet"),
        yaml.text("assignee"),
        yaml.number("day"),
        yaml.number("dueDay"),
        yaml.text("note"),
        yaml.list(
            "entries",
            e ->
                new Entry(
                    e.text("client"),
                    e.number("day"),
                    e.textMap("fields"),
                    e.number("difficulty"),
                    e.number("usefulness"),
                    e.find(
                            "review",
                            r -> new Review(r.number("day"), r.number("quality"), r.text("text")))
                        .orElse(null))));
  }

  private static void unremarkable(Instrument instrument, Map<String, String> answers) {
    for (Item item : instrument.items()) {
      UNREMARKABLE.stream()
          .filter(value -> item.option(value).isPresent())
          .findFirst()
          .ifPresent(value -> answers.put(item.key(), value));
    }
  }

  private void check(Content content) {
    for (CoupleCase couple : cases) {
      person(couple.lead());
      couple.clients().forEach(this::person);
      couple.appointments().forEach(a -> own(couple, a.attendees()));
      for (Screening screening : couple.screenings()) {
        own(couple, List.of(screening.client()));
        accept(
            couple,
            screening.instrument(),
            instrument(content, screening.instrument())
                .check(screening.answers(), screening.submittedDay() != null));
      }
      for (ScoreEntry score : couple.scores()) {
        own(couple, List.of(score.client()));
        Instrument instrument = instrument(content, score.instrument());
        Integer total = score.total();
        if (total == null) {
          accept(couple, instrument.key(), instrument.check(score.answers(), true));
        } else {
          Scoring.ofTotal(instrument, total);
        }
      }
      couple.flagSteps().forEach(step -> check(couple, step, content));
      couple.assignments().forEach(assignment -> check(couple, assignment, content));
    }
  }

  private void check(CoupleCase couple, FlagStep step, Content content) {
    person(step.by());
    boolean raised =
        couple.screenings().stream()
            .filter(s -> s.client().equals(step.client()) && s.submittedDay() != null)
            .flatMap(s -> Rules.evaluate(content.rules(s.instrument()), s.answers()).stream())
            .anyMatch(outcome -> outcome.fired() && outcome.rule().key().equals(step.code()));
    if (!raised) {
      throw new ContentException(
          "demo: " + couple.key() + ": flagSteps: " + step.code() + " was not raised");
    }
  }

  private static void check(CoupleCase couple, Assignment assignment, Content content) {
    Worksheet worksheet =
        content
            .worksheet(assignment.worksheet())
            .orElseThrow(
                () ->
                    new ContentException(
                        "demo: " + couple.key() + ": " + assignment.worksheet() + " is unknown"));
    Set<String> assignees =
        assignment.assignee().equals(Assignment.BOTH)
            ? Set.copyOf(couple.clients())
            : Set.of(assignment.assignee());
    own(couple, List.copyOf(assignees));
    for (Entry entry : assignment.entries()) {
      if (!assignees.contains(entry.client())) {
        throw new ContentException(
            "demo: " + couple.key() + ": " + worksheet.key() + ": entry of somebody else");
      }
      accept(couple, worksheet.key(), worksheet.check(entry.fields(LocalDate.EPOCH), true));
    }
  }

  private static void own(CoupleCase couple, List<String> clients) {
    if (!couple.clients().containsAll(clients)) {
      throw new ContentException("demo: " + couple.key() + ": names a client of another case");
    }
  }

  private static void accept(CoupleCase couple, String where, List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ContentException("demo: " + couple.key() + ": " + where + ": " + problems);
    }
  }

  private static Instrument instrument(Content content, String key) {
    return content
        .instrument(key)
        .orElseThrow(() -> new ContentException("demo: " + key + ": is unknown"));
  }
}
