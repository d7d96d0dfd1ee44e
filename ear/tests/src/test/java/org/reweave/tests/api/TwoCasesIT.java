package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** Somebody in care in two cases, with two partners: nothing of the one is found from the other. */
class TwoCasesIT {
  private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  /** Every column by which a row belongs to a case or to a person, as the catalogue has it. */
  private static final String COLUMNS =
      """
      select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'reweave'::regnamespace and c.relkind = 'r' and a.attnum > 0
        and not a.attisdropped and (a.attname in ('case_id', 'client_id', 'person_id')
          or c.relname in ('care_case', 'person') and a.attname = 'id')
        and has_column_privilege('reweave_app', c.oid, a.attnum, 'SELECT')
      order by 1, 2\
      """;

  private Connection database;

  @BeforeEach
  void open() throws SQLException {
    var stack = Running.stack();
    database =
        DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"));
    database.setSchema("reweave");
    database.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    database.rollback();
    database.close();
  }

  @Test
  void openingACaseForSomebodyKnownAnswersAsForAnybodyElse() {
    couple(THEO, "Quirin", "Rosalie", "quirin.vale@example.org");

    var known = couple(TARA, "Quirin", "Selma", "quirin.vale@example.org");
    var unknown = couple(TARA, "Ruprecht", "Selma", "ruprecht.vale@example.org");

    assertThat(masked(known)).isEqualTo(masked(unknown));
    assertThat(known.headers().keySet()).isEqualTo(unknown.headers().keySet());
    for (var opened : List.of(known, unknown)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> accounts(TARA, opened).equals(List.of("INVITED", "INVITED")));
    }
  }

  @Test
  void nobodyOfTheOneCaseReachesARowOfTheOther() throws SQLException {
    var first = ids(couple(THEO, "Quentin", "Roswitha", "quentin.vale@example.org"));
    var second = ids(couple(TARA, "Quentin", "Sieglinde", "quentin.vale@example.org"));
    for (var one : List.of(first, second)) {
      fill(one == first ? THEO : TARA, one);
    }
    var theo = "a1000000-0000-4000-8000-000000000005";
    var tara = "a1000000-0000-4000-8000-000000000004";

    assertBlind(List.of(theo, first.first(), first.second()), second);
    assertBlind(List.of(tara, second.first(), second.second()), first);
    assertThat(seen(theo, "care_case", "id", first.caseId())).isOne();
    assertThat(seen(first.first(), "assignment", "case_id", first.caseId())).isOne();
  }

  @Test
  void whoTreatsBothHasTwoFoldersAndNeitherNamesTheOther() {
    var first = ids(couple(THEO, "Quintus", "Romana", "quintus.vale@example.org"));
    var second = ids(couple(THEO, "Quintus", "Sabina", "quintus.vale@example.org"));

    for (var pair : List.of(List.of(first, second), List.of(second, first))) {
      var own = THEO.get("/cases/" + pair.getFirst().caseId()).expect(200);
      assertThat(text(own))
          .doesNotContain(pair.getLast().caseId(), pair.getLast().first(), pair.getLast().second());
    }
    assertThat(THEO.post("/caseload/search", Map.of("q", "Romana")).expect(200).items()).hasSize(1);
    assertThat(TARA.post("/caseload/search", Map.of("q", "Quintus")).expect(200).items()).isEmpty();
  }

  private static Answer couple(Caller therapist, String first, String second, String email) {
    return therapist
        .post(
            "/cases",
            Map.of(
                "type",
                "COUPLE",
                "clients",
                List.of(
                    Map.of(
                        "givenName", first, "familyName", "Vale", "email", email, "locale", "en"),
                    Map.of("givenName", second, "familyName", "Vale", "locale", "en"))))
        .expect(201);
  }

  private static Steps.Couple ids(Answer opened) {
    var clients = opened.json().path("clients");
    return new Steps.Couple(
        opened.field("caseId"),
        clients.path(0).path("clientId").asText(),
        clients.path(1).path("clientId").asText());
  }

  /** Some of what a case fills with. */
  private static void fill(Caller therapist, Steps.Couple couple) {
    Steps.assign(therapist, couple, couple.first(), Steps.INTAKE);
    Steps.assignHomework(therapist, couple, couple.first()).expect(201);
    therapist
        .post(
            "/cases/" + couple.caseId() + "/appointments",
            Map.of(
                "startsAt",
                Steps.today().plusDays(3) + "T10:00:00Z",
                "minutes",
                50,
                "attendees",
                List.of(couple.first()),
                "mode",
                "ONLINE"))
        .expect(201);
  }

  private static String text(Answer answer) {
    return answer.json().toString();
  }

  private static String masked(Answer answer) {
    return text(answer).replaceAll(ID, "id");
  }

  private static List<String> accounts(Caller therapist, Answer opened) {
    var states = new ArrayList<String>();
    therapist
        .get("/cases/" + opened.field("caseId"))
        .expect(200)
        .json()
        .path("members")
        .forEach(
            m -> {
              if (!m.path("account").isNull()) {
                states.add(m.path("account").asText());
              }
            });
    return states;
  }

  /** Asks for every row of the case and of its clients, as each of these people. */
  private void assertBlind(List<String> viewers, Steps.Couple other) throws SQLException {
    for (var column : columns()) {
      for (var id : List.of(other.caseId(), other.first(), other.second())) {
        for (var viewer : viewers) {
          assertThat(seen(viewer, column.getFirst(), column.getLast(), id))
              .as("%s.%s", column.getFirst(), column.getLast())
              .isZero();
        }
      }
    }
  }

  private List<List<String>> columns() throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(COLUMNS)) {
      var found = new ArrayList<List<String>>();
      while (rows.next()) {
        found.add(List.of(rows.getString(1), rows.getString(2)));
      }
      assertThat(found).hasSizeGreaterThan(25);
      return found;
    }
  }

  /** The rows with that id that the server's login sees with that viewer. */
  private long seen(String viewer, String table, String column, String id) throws SQLException {
    try (var statement = database.createStatement();
        var look =
            database.prepareStatement(
                "select count(*) from " + table + " where " + column + " = ?")) {
      statement.execute(
          "select set_config('app.viewer', id::text, true), set_config('app.clinic',"
              + " clinic_id::text, true) from person where id = '"
              + viewer
              + "'");
      statement.execute("set local role reweave_app");
      look.setObject(1, UUID.fromString(id));
      try (var row = look.executeQuery()) {
        row.next();
        return row.getLong(1);
      } finally {
        statement.execute("reset role");
      }
    }
  }
}
