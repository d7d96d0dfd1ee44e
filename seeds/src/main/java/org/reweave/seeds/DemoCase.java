package org.reweave.seeds;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A couple of the demo in care with its history, each list in order of time.
 *
 * @param secretsPolicy the rule on what is said alone, or null where none was chosen
 */
public record DemoCase(
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
    @Nullable String secretsPolicy,
    List<Signature> signatures,
    List<Told> profiles,
    List<Told> contacts) {
  public DemoCase {
    clients = List.copyOf(clients);
    appointments = List.copyOf(appointments);
    screenings = List.copyOf(screenings);
    scores = List.copyOf(scores);
    flagSteps = List.copyOf(flagSteps);
    assignments = List.copyOf(assignments);
    signatures = List.copyOf(signatures);
    profiles = List.copyOf(profiles);
    contacts = List.copyOf(contacts);
  }

  /**
   * What a client told alone: about themselves, or on being reached.
   *
   * @param fields in the application's own words
   */
  public record Told(String client, int day, Map<String, String> fields) {
    public Told {
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

  /** A form on consent that a client signed. */
  public record Signature(String client, int day, String form) {}
}
