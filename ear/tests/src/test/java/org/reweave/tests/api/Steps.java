package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.reweave.tests.Running;

/** What people do in these tests, in the order in which a clinic does it. */
public final class Steps {
  public static final String INTAKE = "TRUST_SAFETY_INTAKE";
  public static final Caller THEO = Caller.as("theo.therapist");
  public static final Caller TARA = Caller.as("tara.therapist");
  static final Caller NORA = Caller.as("nora.therapist");
  static final Caller SAM = Caller.as("sam.supervisor");
  public static final Caller ADA = Caller.as("ada.admin");
  public static final Caller PAULA = Caller.as("paula.privacy");
  static final Caller ALEX = Caller.as("alex.client");
  public static final Caller ERIN = Caller.as("erin.client");
  static final Caller FINN = Caller.as("finn.client");

  private Steps() {}

  /** A case and its two clients. */
  public record Couple(String caseId, String first, String second) {
    String path() {
      return "/cases/" + caseId;
    }
  }

  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  /** A couple nobody has seen yet, with its therapist as lead. */
  static Couple openCouple(Caller therapist) {
    return openCouple(therapist, "Robin", "Sky");
  }

  /** The same, by given names of which no test has others. */
  public static Couple openCouple(Caller therapist, String first, String second) {
    var opened =
        therapist
            .post(
                "/cases",
                Map.of(
                    "type",
                    "COUPLE",
                    "clients",
                    List.of(
                        Map.of("givenName", first, "familyName", "Vale", "locale", "en"),
                        Map.of("givenName", second, "familyName", "Vale", "locale", "es"))))
            .expect(201)
            .json();
    var clients = opened.path("clients");
    return new Couple(
        opened.path("caseId").asText(),
        clients.path(0).path("clientId").asText(),
        clients.path(1).path("clientId").asText());
  }

  /** A couple that was screened and whose lead has decided that joint work is suitable. */
  public static Couple clearedCouple(Caller therapist, String first, String second) {
    var couple = openCouple(therapist, first, second);
    for (var client : List.of(couple.first(), couple.second())) {
      enter(therapist, couple, client, INTAKE, calmAnswers()).expect(201);
    }
    decide(therapist, couple, "CONJOINT_OK").expect(200);
    return couple;
  }

  /** Books a visit in a week. */
  public static String book(Caller therapist, Couple couple, String... attendees) {
    return therapist
        .post(couple.path() + "/appointments", Bodies.appointment(attendees))
        .expect(201)
        .field("appointmentId");
  }

  /** Lets a visit begin that long from now: what no clock of the tests can do. */
  public static void letBegin(String appointmentId, Duration fromNow) {
    var stack = Running.stack();
    try (var database =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var move =
            database.prepareStatement(
                "update reweave.appointment set starts_at = now() + cast(? as interval)"
                    + " where id = ?::uuid")) {
      move.setString(1, fromNow.toMinutes() + " minutes");
      move.setString(2, appointmentId);
      assertThat(move.executeUpdate()).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets three days pass for the one visit of a case. */
  public static void threeDaysPass(Couple couple) {
    var stack = Running.stack();
    try (var database =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var earlier =
            database.prepareStatement(
                "update reweave.appointment set starts_at = starts_at - interval '3 days'"
                    + " where case_id = ?::uuid")) {
      earlier.setString(1, couple.caseId());
      assertThat(earlier.executeUpdate()).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How each visit of a case stands, by its id. */
  static Map<String, String> visits(Caller staff, Couple couple) {
    return staff.get(couple.path() + "/appointments").expect(200).items().stream()
        .collect(
            Collectors.toMap(
                a -> a.path("appointmentId").asText(), a -> a.path("status").asText()));
  }

  /** Notes that the partners have parted today. */
  public static void separate(Caller lead, Couple couple) {
    lead.post(couple.path() + "/separation", Map.of("separatedOn", today().toString())).expect(204);
  }

  /** Signs everything that a client is asked to sign. */
  public static void signAll(Caller client) {
    var path = "/my/consents/" + part(client) + '/';
    stream(client.get("/my/consents").expect(200).json().path("waiting"))
        .map(w -> w.path("form"))
        .forEach(
            form ->
                client
                    .post(
                        path + form.path("key").asText() + "/signature",
                        Map.of(
                            "version",
                            form.path("version").asInt(),
                            "name",
                            "Own Name",
                            "agreed",
                            true))
                    .expect(201));
  }

  /** The demo's case of two people, as their therapist finds it in the own caseload. */
  public static Couple demoCouple(Caller therapist, String firstName, String secondName) {
    return therapist.get("/caseload?limit=200").expect(200).items().stream()
        .filter(row -> member(row, firstName) != null && member(row, secondName) != null)
        .map(
            row ->
                new Couple(
                    row.path("caseId").asText(), member(row, firstName), member(row, secondName)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no case of " + firstName + " in the caseload"));
  }

  private static String member(JsonNode row, String name) {
    return stream(row.path("members"))
        .filter(m -> m.path("displayName").asText().startsWith(name))
        .map(m -> m.path("clientId").asText())
        .findFirst()
        .orElse(null);
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Answers that raise nothing, one for each item of our intake. */
  public static Map<String, String> calmAnswers() {
    var answers = new LinkedHashMap<String, String>();
    stream(TARA.get("/instruments/" + INTAKE).expect(200).json().path("items"))
        .filter(item -> !item.path("options").isEmpty())
        .forEach(item -> answers.put(item.path("key").asText(), calm(item)));
    return answers;
  }

  private static String calm(JsonNode item) {
    var values = stream(item.path("options")).map(o -> o.path("value").asText()).toList();
    return List.of("no", "never", "10").stream()
        .filter(values::contains)
        .findFirst()
        .orElseGet(values::getLast);
  }

  /** The same with answers that raise several flags, one of them CRITICAL. */
  public static Map<String, String> alarmingAnswers() {
    var answers = calmAnswers();
    answers.put("RED_FLAG_4A", "often");
    answers.put("SAFETY_LETHAL_STRANGULATION", "yes");
    answers.put("SAFETY_CONTROL_MONEY", "sometimes");
    answers.put("RED_FLAG_1A", "often");
    return answers;
  }

  /** PHQ-9 answers in the instrument's own order. */
  static Map<String, String> phq9(String eachOfEight, String ninth) {
    var answers = new LinkedHashMap<String, String>();
    var items = stream(TARA.get("/instruments/PHQ-9").expect(200).json().path("items")).toList();
    for (int i = 0; i < 9; i++) {
      answers.put(items.get(i).path("key").asText(), i == 8 ? ninth : eachOfEight);
    }
    return answers;
  }

  public static String assign(Caller therapist, Couple couple, String client, String instrument) {
    return therapist
        .post(couple.path() + "/screenings", Map.of("clientId", client, "instrument", instrument))
        .expect(201)
        .field("screeningId");
  }

  /** Answers everything and sends it in. */
  public static Answer submit(Caller client, String screeningId, Map<String, String> answers) {
    client
        .put("/my/screenings/" + screeningId + "/answers", Map.of("answers", answers))
        .expect(204);
    return client
        .send(
            "POST",
            "/my/screenings/" + screeningId + "/submission",
            noBody(),
            "Idempotency-Key",
            key())
        .expect(202);
  }

  /** Enters what a client filled in on paper today. */
  public static Answer enter(
      Caller therapist,
      Couple couple,
      String client,
      String instrument,
      Map<String, String> answers) {
    return therapist.post(
        couple.path() + "/screening-entries",
        Map.of(
            "clientId",
            client,
            "instrument",
            instrument,
            "administeredOn",
            today().toString(),
            "answers",
            answers));
  }

  static List<JsonNode> flags(Caller staff, Couple couple) {
    return staff.get(couple.path() + "/red-flags?limit=200").expect(200).items();
  }

  /** Decides on joint work with both interviews held today. */
  public static Answer decide(Caller lead, Couple couple, String decision) {
    var etag = lead.get(couple.path()).expect(200).header("ETag");
    return lead.put(couple.path() + "/suitability", decision(couple, decision), "If-Match", etag);
  }

  static Map<String, Object> decision(Couple couple, String decision) {
    return Map.of(
        "decision",
        decision,
        "rationale",
        "Both were seen alone.",
        "reviewOn",
        today().plusMonths(3).toString(),
        "interviews",
        List.of(
            Map.of("clientId", couple.first(), "heldOn", today().toString()),
            Map.of("clientId", couple.second(), "heldOn", today().toString())));
  }

  /** The first task of what was begun last. */
  static String firstTask(Caller staff, Couple couple) {
    var latest = staff.get(couple.path() + "/obligations").expect(200).items().getFirst();
    return latest.path("tasks").path(0).path("taskId").asText();
  }

  /** The task for this step, of what was begun last. */
  static String task(Caller staff, Couple couple, String step) {
    var latest = staff.get(couple.path() + "/obligations").expect(200).items().getFirst();
    return stream(latest.path("tasks"))
        .filter(t -> t.path("step").asText().equals(step) && t.path("doneAt").isNull())
        .findFirst()
        .orElseThrow()
        .path("taskId")
        .asText();
  }

  /** The key of a worksheet. */
  public static String worksheet() {
    return TARA.get("/worksheets").expect(200).items().getFirst().path("key").asText();
  }

  public static Answer assignHomework(Caller therapist, Couple couple, String assignee) {
    return assignHomework(therapist, couple, assignee, worksheet());
  }

  /** The same with a worksheet of a certain key. */
  public static Answer assignHomework(
      Caller therapist, Couple couple, String assignee, String worksheet) {
    return therapist.post(couple.path() + "/homework", homework(assignee, worksheet));
  }

  static Map<String, Object> homework(String assignee, String worksheet) {
    return Map.of(
        "worksheet",
        worksheet,
        "assignee",
        assignee,
        "dueOn",
        today().plusWeeks(1).toString(),
        "note",
        "Take your time.");
  }

  /** An errand about somebody that was given up: nothing that a test can bring about quickly. */
  public static String deadLetter(String account) {
    var id = UUID.randomUUID();
    var stack = Running.stack();
    try (var connection =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var insert =
            connection.prepareStatement(
                """
                insert into reweave.outbox
                  (id, clinic_id, kind, about, due_at, attempts, state, created_at)
                select ?, clinic_id, 'SYNC_USER', person_id, now(), 8, 'DEAD', now()
                from reweave.account where person_id = ?\
                """)) {
      insert.setObject(1, id);
      insert.setObject(2, UUID.fromString(account));
      assertThat(insert.executeUpdate()).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return id.toString();
  }

  /** An emergency access of Tara's that is over. */
  public static String pastEmergency(Couple couple) {
    try (var now = SignedInAt.now()) {
      var tara = now.as("tara.therapist");
      var id = tara.post("/emergencies", Bodies.emergency(couple)).expect(201).field("emergencyId");
      tara.post("/emergencies/" + id + "/end").expect(204);
      return id;
    }
  }

  /** Leaves something to tell for each clock: a grave flag, tasks, a decision to be reviewed. */
  public static void leaveWhatIsTold(Caller lead, Couple couple) {
    enter(lead, couple, couple.first(), "PHQ-9", phq9("0", "1")).expect(201);
    lead.post(couple.path() + "/obligations", Bodies.obligation(couple)).expect(201);
    decide(lead, couple, "DEFERRED").expect(200);
  }

  /** Asks both partners to let somebody outside have what belongs to both. */
  public static void askRelease(Caller therapist, Couple couple) {
    therapist
        .post(
            couple.path() + "/releases",
            ReleaseIT.release(null, List.of("JOINT"), "Dr Field " + UUID.randomUUID()))
        .expect(201);
  }

  /** The client's own part in their case. */
  static String part(Caller client) {
    return client.get("/my/profiles").expect(200).items().getFirst().path("partId").asText();
  }

  /** Sends that story of theirs to who treats them. */
  public static void tell(Caller client, String story) {
    tell(client, "relationship_history", story);
  }

  /** Sends one answer about them. */
  public static void tell(Caller client, String field, String answer) {
    client
        .post(
            "/my/profiles/" + part(client) + "/submission", Map.of("fields", Map.of(field, answer)))
        .expect(204);
  }
}
