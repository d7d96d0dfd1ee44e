package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** Holding a case, and erasing one client's record by two people's word. */
class ErasureIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Where only the id stays: the partner's release and what staff decided need it. */
  private static final List<String> ID_ALONE =
      List.of("release_party.client_id", "release_act.client_id", "erasure.client_id");

  /** The person's own rows stay under a neutral name, for the access log. */
  private static final List<String> NEUTRAL = List.of("account.person_id", "case_member.person_id");

  @Test
  void nothingOfTheErasedPersonIsLeftAndThePartnersRowsAreWhole() throws SQLException {
    var couple = Steps.openCouple(THEO, "Canaryanna", "Keptbert");
    record(couple, couple.first());
    record(couple, couple.second());
    var both = ReleaseIT.release(null, List.of("JOINT"), "Dr Field");
    THEO.post(couple.path() + "/releases", both).expect(201);
    close(couple);
    loginsAreMade(couple);
    askForAnAddress(couple.first());
    var kept = ownRows(couple.second());
    var erasure = ask(couple, couple.first()).expect(201).field("erasureId");

    assertThat(PAULA.get("/privacy/erasures").expect(200).text()).contains(erasure, "Canaryanna");
    THEO.post("/privacy/erasures/" + erasure + "/execution").expectProblem(403);
    PAULA.post("/privacy/erasures/" + erasure + "/execution").expect(204);
    PAULA.post("/privacy/erasures/" + erasure + "/execution").expectProblem(404);

    assertThat(tablesThatHold("Canaryanna")).isEmpty();
    assertThat(rowsOf(couple.first()).keySet())
        .isSubsetOf(concat(ID_ALONE, NEUTRAL))
        .containsAll(NEUTRAL);
    assertThat(ownRows(couple.second())).isEqualTo(kept);
    assertThat(THEO.get(couple.path()).expect(200).json().path("title").asText())
        .isEqualTo("Former client & Keptbert");
    assertThat(THEO.get("/caseload?status=CLOSED&limit=200").expect(200).text())
        .contains("Former client & Keptbert");
    assertThat(THEO.get(couple.path() + "/screenings").expect(200).items())
        .extracting(s -> s.path("clientId").asText())
        .containsOnly(couple.second());
    assertThat(tablesThatHold("Keptbert")).isNotEmpty();
    await().atMost(PATIENCE).until(() -> loginIsRemoved(couple.first()));
  }

  @Test
  void whatBothShareGoesWithTheLastOfThem() throws SQLException {
    var couple = Steps.openCouple(THEO, "Lastone", "Lasttwo");
    Steps.decide(THEO, couple, "INDIVIDUAL_ONLY").expect(200);
    close(couple);
    erase(couple, couple.first());
    assertThat(count("suitability_decision", couple)).isOne();

    erase(couple, couple.second());

    assertThat(count("suitability_decision", couple)).isZero();
    assertThat(count("case_turn", couple)).isZero();
    assertThat(tablesThatHold("Lastone")).isEmpty();
    assertThat(tablesThatHold("Lasttwo")).isEmpty();
  }

  @Test
  void anOpenCaseAnOpenFlagOrAnUnansweredRequestStandAgainstIt() {
    var couple = Steps.openCouple(THEO);
    assertThat(why(ask(couple, couple.first()))).endsWith(":case-open");
    Steps.enter(THEO, couple, couple.first(), "PHQ-9", Steps.phq9("0", "1")).expect(201);
    close(couple);
    assertThat(why(ask(couple, couple.first()))).endsWith(":open-flags");

    THEO.post(
            couple.path() + "/access-requests", RecordIT.paper(couple.second(), today().toString()))
        .expect(201);
    assertThat(why(ask(couple, couple.second()))).endsWith(":access-request");
  }

  @Test
  void aWishToBeCalledWaitsInAClosedCaseAndStandsAgainstErasingIt() throws SQLException {
    var couple = Steps.openCouple(THEO);
    var given = Steps.assign(THEO, couple, couple.first(), "TRUST_CHECKIN");
    try (var connection = superuser();
        var said =
            connection.prepareStatement(
                """
                insert into reweave.screening_briefing
                  (id, clinic_id, case_id, client_id, screening_id, answer, at)
                select gen_random_uuid(), clinic_id, case_id, client_id, id, 'BY_PHONE', now()
                from reweave.screening where id = ?::uuid\
                """)) {
      said.setString(1, given);
      assertThat(said.executeUpdate()).isEqualTo(1);
    }
    close(couple);

    assertThat(why(ask(couple, couple.first()))).endsWith(":open-wish");
    assertThat(THEO.get("/due-reviews").expect(200).items())
        .filteredOn(due -> due.path("caseId").asText().equals(couple.caseId()))
        .extracting(due -> due.path("kind").asText())
        .containsExactly("WISH");
    ask(couple, couple.second()).expect(201);
  }

  @Test
  void aHeldCaseIsNotErasedWhoeverAskedAndWhenever() {
    var couple = Steps.openCouple(THEO);
    close(couple);
    var erasure = ask(couple, couple.first()).expect(201).field("erasureId");
    var office = "/privacy/cases/" + couple.caseId() + "/legal-hold";

    PAULA.post(office, hold(true)).expect(204);
    assertThat(why(PAULA.post("/privacy/erasures/" + erasure + "/execution"))).endsWith(":held");
    assertThat(why(ask(couple, couple.second()))).endsWith(":held");
    assertThat(THEO.get(couple.path() + "/legal-hold").expect(200).text())
        .contains("Letter of the court", "Paula");
    assertThat(why(PAULA.post(office, hold(true)))).endsWith(":same-hold");

    assertThat(why(THEO.post(couple.path() + "/legal-hold", hold(false))))
        .endsWith(":held-by-office");
    PAULA.post(office, hold(false)).expect(204);
    PAULA.post("/privacy/erasures/" + erasure + "/execution").expect(204);
  }

  @Test
  void aRecordThatThePrivacyOfficerKeepsMayBeAskedForAgain() {
    var couple = Steps.openCouple(THEO);
    close(couple);
    var erasure = ask(couple, couple.first()).expect(201).field("erasureId");
    assertThat(why(ask(couple, couple.first()))).endsWith(":already-asked");

    PAULA.post("/privacy/erasures/" + erasure + "/refusal").expect(204);

    PAULA.post("/privacy/erasures/" + erasure + "/execution").expectProblem(404);
    ask(couple, couple.first()).expect(201);
  }

  @Test
  void aRecordWaitsForAPrivacyOfficerOnceItsTimeIsOverAndIsNotErasedByItself() throws SQLException {
    var couple = Steps.openCouple(THEO, "Longago", "Alsolong");
    close(couple);
    assertThat(PAULA.put("/privacy/retention", Map.of("years", 101)).wrongFields())
        .containsExactly("years");
    askWhatIsOver();
    assertThat(waiting(couple)).isEmpty();

    longAgo(couple);
    THEO.post(couple.path() + "/legal-hold", hold(true)).expect(204);
    askWhatIsOver();
    assertThat(waiting(couple)).isEmpty();

    THEO.post(couple.path() + "/legal-hold", hold(false)).expect(204);
    askWhatIsOver();
    askWhatIsOver();
    assertThat(waiting(couple)).hasSize(2);
    assertThat(tablesThatHold("Longago")).isNotEmpty();

    PAULA.post("/privacy/erasures/" + waiting(couple).getFirst() + "/execution").expect(204);
    PAULA.post("/privacy/erasures/" + waiting(couple).getFirst() + "/refusal").expect(204);
    askWhatIsOver();
    assertThat(waiting(couple)).isEmpty();
  }

  private static List<String> waiting(Steps.Couple couple) {
    return PAULA.get("/privacy/erasures").expect(200).items().stream()
        .filter(e -> e.path("ground").asText().equals("RETENTION_OVER"))
        .filter(e -> couple.toString().contains(e.path("clientId").asText()))
        .map(e -> e.path("erasureId").asText())
        .toList();
  }

  /** What the clock does every night, under its role. */
  private static void askWhatIsOver() throws SQLException {
    try (var connection = superuser();
        var statement = connection.createStatement()) {
      statement.execute("set role reweave_system");
      statement.execute("select reweave.ask_what_is_over(now())");
    }
  }

  private static void longAgo(Steps.Couple couple) throws SQLException {
    try (var connection = superuser();
        var statement = connection.createStatement()) {
      statement.execute(
          "update reweave.care_case set opened_on = opened_on - 4000, closed_on = closed_on - 4000"
              + " where id = '"
              + couple.caseId()
              + "'");
    }
  }

  @Test
  void onlyTheLeadAsksAndHoldsAndOnlyInTheOwnClinic() {
    var couple = Steps.openCouple(THEO);
    ask(couple, couple.first(), SAM).expectProblem(403);
    ask(couple, couple.first(), NORA).expectProblem(404);
    assertThat(THEO.post(couple.path() + "/erasures", Map.of()).wrongFields())
        .containsExactly("clientId");
    assertThat(THEO.post(couple.path() + "/legal-hold", Map.of("held", true)).wrongFields())
        .containsExactly("reason");
    var hers = Steps.openCouple(NORA);
    PAULA.post("/privacy/cases/" + hers.caseId() + "/legal-hold", hold(true)).expectProblem(404);
  }

  /** A wish that a hold stands against. */
  static String heldErasure() {
    var couple = Steps.openCouple(THEO);
    close(couple);
    var erasure = ask(couple, couple.first()).expect(201).field("erasureId");
    THEO.post(couple.path() + "/legal-hold", hold(true)).expect(204);
    return erasure;
  }

  static Map<String, Object> hold(boolean held) {
    return Map.of("held", held, "reason", "Letter of the court of 3 May");
  }

  /** Something in each part of a client's record that staff can fill. */
  private static void record(Steps.Couple couple, String client) {
    Steps.enter(THEO, couple, client, "PHQ-9", Steps.phq9("0", "0")).expect(201);
    Steps.assignHomework(THEO, couple, client).expect(201);
    var assignment =
        THEO.get(couple.path() + "/homework").expect(200).items().stream()
            .filter(h -> h.path("clientId").asText().equals(client))
            .map(h -> h.path("assignmentId").asText())
            .findFirst()
            .orElseThrow();
    var entry =
        THEO.post("/homework/" + assignment + "/entries", Bodies.entry(Steps.worksheet()))
            .expect(201)
            .field("entryId");
    THEO.post("/entries/" + entry + "/review", Map.of("quality", 3, "text", "Clear.")).expect(200);
    THEO.post(couple.path() + "/appointments", Bodies.appointment(client)).expect(201);
    THEO.post(couple.path() + "/releases", ReleaseIT.release(client, List.of("OWN"), "Dr Field"))
        .expect(201);
    var report =
        Map.of(
            "audience",
            "CLIENT",
            "clientId",
            client,
            "from",
            today().minusMonths(1).toString(),
            "to",
            today().toString());
    THEO.post(couple.path() + "/reports", report).expect(201);
    var request =
        THEO.post(couple.path() + "/access-requests", RecordIT.paper(client, today().toString()))
            .expect(201)
            .field("requestId");
    THEO.post(
            "/access-requests/" + request + "/grant", Map.of("parts", List.of(), "inPortal", true))
        .expect(204);
  }

  /** The worker makes logins a little later, and changes the accounts then. */
  private static void loginsAreMade(Steps.Couple couple) {
    for (var client : List.of(couple.first(), couple.second())) {
      await().atMost(PATIENCE).until(() -> rowsOf(client).containsKey("login.person_id"));
    }
  }

  /** Somebody wants to be reached elsewhere, and has not entered the code. */
  private static void askForAnAddress(String client) throws SQLException {
    try (var connection = superuser();
        var insert =
            connection.prepareStatement(
                """
                insert into reweave.address_change
                  (id, clinic_id, person_id, login, address, tries, asked_at, version)
                select gen_random_uuid(), clinic_id, person_id, subject, 'Canaryanna', 0, now(), 0
                from reweave.login where person_id = ?
                """)) {
      insert.setObject(1, UUID.fromString(client));
      assertThat(insert.executeUpdate()).isOne();
    }
  }

  private static boolean loginIsRemoved(String client) throws SQLException {
    try (var connection = superuser()) {
      return column(
              connection,
              "select state from reweave.outbox where kind = 'REMOVE_USER' and about = '"
                  + client
                  + "'")
          .equals(List.of("DONE"));
    }
  }

  private static void close(Steps.Couple couple) {
    THEO.post(couple.path() + "/closure", Map.of("closedOn", today().toString())).expect(204);
  }

  private static void erase(Steps.Couple couple, String client) {
    var erasure = ask(couple, client).expect(201).field("erasureId");
    PAULA.post("/privacy/erasures/" + erasure + "/execution").expect(204);
  }

  private static Answer ask(Steps.Couple couple, String client) {
    return ask(couple, client, THEO);
  }

  private static Answer ask(Steps.Couple couple, String client, Caller who) {
    return who.post(couple.path() + "/erasures", Map.of("clientId", client));
  }

  private static String why(Answer refused) {
    return refused.expectProblem(409).field("type");
  }

  private static List<String> concat(List<String> some, List<String> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** Every table of which a row holds a text, in whatever column. */
  private static List<String> tablesThatHold(String text) throws SQLException {
    try (var connection = superuser()) {
      var found = new ArrayList<String>();
      for (var table :
          column(connection, "select tablename from pg_tables where schemaname = 'reweave'")) {
        try (var query =
            connection.prepareStatement(
                "select exists (select from reweave." + table + " t where t::text like ?)")) {
          query.setString(1, "%" + text + "%");
          try (var rows = query.executeQuery()) {
            rows.next();
            if (rows.getBoolean(1)) {
              found.add(table);
            }
          }
        }
      }
      return found;
    }
  }

  /** All rows that name a client in a column of its own, by table and column. */
  private static Map<String, List<String>> rowsOf(String client) throws SQLException {
    try (var connection = superuser()) {
      var found = new TreeMap<String, List<String>>();
      for (var named :
          column(
              connection,
              """
              select table_name || '.' || column_name from information_schema.columns
              where table_schema = 'reweave' and column_name in ('client_id', 'person_id')
              """)) {
        var table = named.substring(0, named.indexOf('.'));
        var rows =
            column(
                connection,
                "select t::text from reweave."
                    + table
                    + " t where "
                    + named.substring(named.indexOf('.') + 1)
                    + " = '"
                    + client
                    + "' order by 1");
        if (!rows.isEmpty()) {
          found.put(named, rows);
        }
      }
      return found;
    }
  }

  /** The same without what the comparison with Keycloak notes by itself. */
  private static Map<String, List<String>> ownRows(String client) throws SQLException {
    var rows = rowsOf(client);
    rows.remove("directory_entry.person_id");
    return rows;
  }

  private static long count(String table, Steps.Couple couple) throws SQLException {
    try (var connection = superuser()) {
      return Long.parseLong(
          column(
                  connection,
                  "select count(*)::text from reweave."
                      + table
                      + " where case_id = '"
                      + couple.caseId()
                      + "'")
              .getFirst());
    }
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static Connection superuser() throws SQLException {
    var stack = Running.stack();
    return DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"));
  }
}
