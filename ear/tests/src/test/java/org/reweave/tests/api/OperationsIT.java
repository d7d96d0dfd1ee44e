package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.ALEX;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.NORA;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reweave.tests.Running;

/** Every operation of the interface against everybody: {@code operations.csv} is the promise. */
class OperationsIT {
  /** In the order of the table's columns. */
  private static final List<Caller> EVERYBODY =
      List.of(THEO, SAM, TARA, NORA, ADA, PAULA, ERIN, FINN, ALEX);

  private static final Set<Integer> SHUT_OUT = Set.of(401, 403, 404);
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private static Map<String, List<String>> table;
  private static Map<String, String> ids;
  private static Map<String, Object> bodies;

  @BeforeAll
  static void makeOneOfEachRecord() throws IOException {
    table = readTable();
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    var screening = Steps.assign(THEO, couple, couple.first(), Steps.INTAKE);
    Steps.enter(THEO, couple, couple.first(), "PHQ-9", Steps.phq9("1", "1")).expect(201);
    var assignment = Steps.assignHomework(THEO, couple, couple.first()).expect(201);
    var assignmentId = ERIN.get("/my/homework").expect(200).items().getFirst().path("assignmentId");
    assertThat(assignment.text()).contains(assignmentId.asText());
    var entry =
        ERIN.post(
                "/my/homework/" + assignmentId.asText() + "/entries",
                Bodies.entry(Steps.worksheet()))
            .expect(201);
    var report = THEO.post(couple.path() + "/reports", Bodies.report(couple)).expect(201);
    var appointment =
        THEO.post(couple.path() + "/appointments", Bodies.appointment(couple.first())).expect(201);
    var account = ADA.post("/accounts", Bodies.account()).expect(201);
    var key = TARA.get("/instruments").expect(200).items().getFirst().path("key").asText();

    ids = new LinkedHashMap<>();
    ids.put("caseId", couple.caseId());
    ids.put("appointmentId", appointment.field("appointmentId"));
    ids.put("key", key);
    ids.put("worksheet", Steps.worksheet());
    ids.put("screeningId", screening);
    ids.put("flagId", Steps.flags(THEO, couple).getFirst().path("flagId").asText());
    ids.put("assignmentId", assignmentId.asText());
    ids.put("entryId", entry.field("entryId"));
    ids.put("reportId", report.field("reportId"));
    ids.put("partId", Steps.part(ERIN));
    ids.put("form", "TREATMENT");
    var release =
        THEO.post(
                couple.path() + "/releases",
                ReleaseIT.release(couple.first(), List.of("OWN"), Bodies.OWN_WORDS))
            .expect(201);
    ids.put("releaseId", release.field("releaseId"));
    ids.put(
        "partyId",
        ERIN.get("/my/releases").expect(200).items().getFirst().path("partyId").asText());
    ids.put("requestId", RecordIT.granted(couple));
    var obligation =
        THEO.post(couple.path() + "/obligations", Bodies.obligation(couple)).expect(201);
    ids.put("obligationId", obligation.field("obligationId"));
    ids.put("taskId", Steps.firstTask(THEO, couple));
    var note =
        THEO.post(couple.path() + "/psychotherapy-notes", Map.of("text", Bodies.OWN_WORDS))
            .expect(201);
    ids.put("noteId", note.field("noteId"));
    ids.put("dutyId", SAM.post("/on-call", Bodies.duty()).expect(201).field("dutyId"));
    ids.put("erasureId", ErasureIT.heldErasure());
    ids.put("accountId", account.field("id"));
    ids.put("emergencyId", Steps.pastEmergency(couple));
    ids.put("staffId", "a1000000-0000-4000-8000-000000000003");
    ids.put("colleagueId", "a1000000-0000-4000-8000-000000000001");
    ids.put("deadLetterId", Steps.deadLetter(account.field("id")));
    bodies = Bodies.all(couple);
  }

  private static Map<String, List<String>> readTable() throws IOException {
    try (var in = OperationsIT.class.getResourceAsStream("operations.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("operation,"))
          .map(line -> List.of(line.split(",")))
          .collect(
              Collectors.toMap(
                  cells -> cells.getFirst(),
                  cells -> cells.subList(1, cells.size()),
                  (a, b) -> {
                    throw new IllegalStateException("twice in the table");
                  },
                  LinkedHashMap::new));
    }
  }

  @Test
  void theTableNamesEveryOperationAndNoOther() {
    var described =
        Caller.NOBODY.send("GET", Running.api("/openapi?format=JSON"), noBody()).expect(200).json();
    var operations = new TreeSet<String>();
    described
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          var name = method.toUpperCase(Locale.ROOT);
                          if (METHODS.contains(name)) {
                            operations.add(name + " " + relative(path.getKey()));
                          }
                        }));

    assertThat(operations).isEqualTo(new TreeSet<>(table.keySet()));
  }

  private static String relative(String path) {
    return path.substring(path.indexOf("/v1") + 3);
  }

  @TestFactory
  Stream<DynamicTest> nobodyGetsAnywhereWithoutAToken() {
    return table.keySet().stream()
        .map(op -> dynamicTest(op, () -> call(Caller.NOBODY, op).expectProblem(401)));
  }

  @TestFactory
  Stream<DynamicTest> theWrongRoleIsRefusedAndAForeignRecordIsNotThere() {
    return cells()
        .filter(cell -> !cell.expected.equals("ok"))
        .map(
            cell ->
                dynamicTest(
                    cell.toString(),
                    () ->
                        call(cell.caller, cell.operation)
                            .expectProblem(Integer.parseInt(cell.expected))));
  }

  @TestFactory
  Stream<DynamicTest> everybodyElseIsLetIn() {
    return cells()
        .filter(cell -> cell.expected.equals("ok"))
        .map(
            cell ->
                dynamicTest(
                    cell.toString(),
                    () -> {
                      var answer = call(cell.caller, cell.operation);
                      assertThat(answer.status()).as(answer.text()).isNotIn(SHUT_OUT);
                      assertThat(answer.status()).as(answer.text()).isLessThan(500);
                    }));
  }

  private record Cell(String operation, Caller caller, String expected) {
    @Override
    public String toString() {
      return operation + " by " + caller;
    }
  }

  private static Stream<Cell> cells() {
    return table.entrySet().stream()
        .flatMap(
            row -> {
              assertThat(row.getValue()).as(row.getKey()).hasSameSizeAs(EVERYBODY);
              return IntStream.range(0, EVERYBODY.size())
                  .mapToObj(i -> new Cell(row.getKey(), EVERYBODY.get(i), row.getValue().get(i)));
            });
  }

  private static Answer call(Caller caller, String operation) {
    var method = operation.substring(0, operation.indexOf(' '));
    var path = operation.substring(operation.indexOf(' ') + 1);
    for (var id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    assertThat(path).as("an id of %s is not known here", operation).doesNotContain("{");
    if (operation.endsWith("/filled-worksheet")) {
      return caller.send(method, path, Bodies.upload(), "Content-Type", Bodies.MULTIPART);
    }
    if (operation.startsWith("POST /roster")) {
      return caller.send(
          method, path, BodyPublishers.ofString(Bodies.ROSTER), "Content-Type", "text/csv");
    }
    var body = Optional.ofNullable(bodies.get(operation)).map(Caller::json).orElse(noBody());
    var etag =
        method.equals("PUT") || method.equals("PATCH")
            ? new String[] {"If-Match", "\"0\""}
            : new String[0];
    return caller.send(method, path, body, etag);
  }
}
