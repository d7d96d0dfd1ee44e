package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.THEO;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A holiday of the clinic, today and on either side of it, wherever the clinic is. When it is over,
 * nobody is on call any more.
 */
public final class ClosedClinic implements AutoCloseable {
  private final ObjectNode week = (ObjectNode) ADA.get("/clinic/week").expect(200).json();

  public ClosedClinic() {
    var closed = week.deepCopy();
    var today = LocalDate.now(ZoneId.of(week.path("zone").asText()));
    var holidays = closed.putArray("holidays");
    Stream.of(-1, 0, 1).map(d -> today.plusDays(d).toString()).forEach(holidays::add);
    save(closed);
  }

  /** The clinic's lead, until it is open again. */
  void isLedBy(String staff) {
    save(week.deepCopy().put("leadId", staff));
  }

  private static void save(ObjectNode wanted) {
    var sent = wanted.deepCopy();
    sent.remove(List.of("zone", "supervisors"));
    ADA.put("/clinic/week", sent).expect(204);
  }

  /** A new flag of severity HIGH in a new case of Theo's. */
  public static Steps.Couple raise() {
    var couple = Steps.openCouple(THEO);
    Steps.enter(THEO, couple, couple.first(), "PHQ-9", Steps.phq9("0", "1")).expect(201);
    return couple;
  }

  /** Puts somebody on call from now on. */
  public static Answer onCall(String staff) {
    return onCall(duty(staff, Instant.now(), Instant.now().plusSeconds(3600)));
  }

  static Answer onCall(Map<String, Object> duty) {
    return SAM.post("/on-call", duty);
  }

  static Map<String, Object> duty(String staff, Instant from, Instant to) {
    return Map.of("staffId", staff, "from", from.toString(), "to", to.toString());
  }

  static Answer withdraw(String duty) {
    return SAM.send("DELETE", "/on-call/" + duty, noBody());
  }

  @Override
  public void close() {
    save(week);
    SAM.get("/on-call").expect(200).items().stream()
        .filter(d -> d.path("begun").asBoolean())
        .forEach(d -> withdraw(d.path("dutyId").asText()).expect(204));
  }
}
