package org.reweave.tests.api;

import static org.reweave.tests.api.Steps.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A good body for each operation that wants one. */
final class Bodies {
  static final String MULTIPART = "multipart/form-data; boundary=seam";

  /** A list of staff with nobody new in it. */
  static final String ROSTER =
      "givenName,familyName,email,roles\nTara,Therapist,tara.therapist@clinic.example,therapist\n";

  /** What goes into each field that takes any text. */
  static final String OWN_WORDS = "In my own words";

  private Bodies() {}

  /** A file that is no worksheet. */
  static BodyPublisher upload() {
    return upload("not a PDF".getBytes(StandardCharsets.US_ASCII));
  }

  /** A file, as forms of browsers send it. */
  static BodyPublisher upload(byte[] file) {
    var head =
        "--seam\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sheet.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n";
    return BodyPublishers.concat(
        BodyPublishers.ofString(head),
        BodyPublishers.ofByteArray(file),
        BodyPublishers.ofString("\r\n--seam--\r\n"));
  }

  /** An entry for a worksheet, with a value for each of its fields. */
  static Map<String, Object> entry(String worksheet) {
    var sheet =
        Steps.TARA.get("/worksheets").expect(200).items().stream()
            .filter(w -> w.path("key").asText().equals(worksheet))
            .findFirst()
            .orElseThrow();
    var fields = new HashMap<String, String>();
    Steps.stream(sheet.path("fields")).forEach(f -> fields.put(f.path("key").asText(), value(f)));
    return Map.of("fields", fields, "difficulty", 4, "usefulness", 7);
  }

  private static String value(JsonNode field) {
    return switch (field.path("type").asText()) {
      case "CHOICE", "CHOICES" -> field.path("options").path(0).path("value").asText();
      case "RATING", "NUMBER" -> field.path("min").asText("1");
      case "DATE" -> today().toString();
      case "TIME" -> "18:30";
      case "CHECK" -> "true";
      default -> OWN_WORDS;
    };
  }

  static Map<String, Object> appointment(String... attendees) {
    return Map.of(
        "startsAt",
        Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString(),
        "minutes",
        50,
        "attendees",
        List.of(attendees),
        "mode",
        "ONLINE");
  }

  /** A report to one of the two, from a quarter ago until next month. */
  static Map<String, Object> report(Steps.Couple couple) {
    return Map.of(
        "audience",
        "CLIENT",
        "clientId",
        couple.first(),
        "from",
        today().minusMonths(3).toString(),
        "to",
        today().plusMonths(1).toString());
  }

  /** A night of Theo's, a year from now: it calls nobody while other tests run. */
  static Map<String, Object> duty() {
    var from = Instant.now().plus(300, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    return Map.of(
        "staffId",
        "a1000000-0000-4000-8000-000000000005",
        "from",
        from.toString(),
        "to",
        from.plus(12, ChronoUnit.HOURS).toString());
  }

  static Map<String, Object> obligation(Steps.Couple couple) {
    return Map.of("clientId", couple.first(), "kind", "SUICIDE_HIGH", "text", OWN_WORDS);
  }

  /** A contact with somebody who was reached, now. */
  public static Map<String, Object> contact(String text) {
    return Map.of(
        "fields",
        Map.of(
            "CHANNEL", "PHONE", "AT", Instant.now().toString(), "REACHED", "YES", "TIER", "HIGH"),
        "text",
        text);
  }

  private static Map<String, Object> profile() {
    return Map.of("fields", Map.of("pronouns", OWN_WORDS));
  }

  static Map<String, Object> emergency(Steps.Couple couple) {
    return Map.of(
        "caseId",
        couple.caseId(),
        "reason",
        "MEDICAL",
        "text",
        "The neighbour called an ambulance.");
  }

  static Map<String, Object> account() {
    return Map.of(
        "givenName",
        "Jo",
        "familyName",
        "Fenn",
        "email",
        "jo.fenn@example.org",
        "roles",
        List.of("therapist"));
  }

  static Map<String, Object> all(Steps.Couple couple) {
    var bodies = new HashMap<String, Object>();
    bodies.put("POST /caseload/search", Map.of("q", "Robin"));
    bodies.put(
        "POST /cases",
        Map.of(
            "type",
            "INDIVIDUAL",
            "lead",
            "a1000000-0000-4000-8000-000000000005",
            "clients",
            List.of(Map.of("givenName", "Kit", "familyName", "Low", "locale", "en"))));
    bodies.put(
        "PUT /cases/{caseId}/members",
        Map.of(
            "members",
            List.of(
                Map.of("staffId", "a1000000-0000-4000-8000-000000000005", "relation", "LEAD"),
                Map.of(
                    "staffId", "a1000000-0000-4000-8000-000000000003", "relation", "SUPERVISOR"))));
    // Refused for its day, so that the case stays open for the other tests.
    bodies.put("POST /cases/{caseId}/closure", Map.of("closedOn", today().plusYears(1).toString()));
    bodies.put(
        "POST /cases/{caseId}/separation", Map.of("separatedOn", today().plusYears(1).toString()));
    bodies.put("POST /cases/{caseId}/reopening", Map.of("note", "They asked to go on."));
    // Refused for its note, so that the case stays whose it is.
    bodies.put(
        "POST /caseload/handover",
        Map.of(
            "to",
            "a1000000-0000-4000-8000-000000000004",
            "cases",
            List.of(Map.of("caseId", couple.caseId(), "note", " "))));
    bodies.put("POST /cases/{caseId}/appointments", appointment(couple.first()));
    bodies.put(
        "PATCH /appointments/{appointmentId}",
        Map.of("status", "CANCELLED", "attended", List.of()));
    bodies.put(
        "POST /cases/{caseId}/screenings",
        Map.of("clientId", couple.first(), "instrument", Steps.INTAKE));
    bodies.put(
        "POST /cases/{caseId}/screening-entries",
        Map.of(
            "clientId",
            couple.first(),
            "instrument",
            "PHQ-9",
            "administeredOn",
            today().toString(),
            "total",
            4));
    bodies.put(
        "PUT /my/screenings/{screeningId}/answers",
        Map.of("answers", Map.of("RED_FLAG_4A", "never")));
    bodies.put("PUT /cases/{caseId}/suitability", Steps.decision(couple, "INDIVIDUAL_ONLY"));
    Stream.of(
            "acknowledgement",
            "assessment",
            "plan",
            "report",
            "monitoring",
            "countersignature",
            "closure",
            "reopening")
        .forEach(
            step ->
                bodies.put(
                    "POST /red-flags/{flagId}/" + step, Map.of("text", "Spoken with, alone.")));
    bodies.put(
        "POST /cases/{caseId}/homework",
        Map.of(
            "worksheet",
            Steps.worksheet(),
            "assignee",
            couple.first(),
            "dueOn",
            today().plusWeeks(1).toString()));
    bodies.put("POST /my/homework/{assignmentId}/entries", entry(Steps.worksheet()));
    bodies.put("POST /homework/{assignmentId}/entries", entry(Steps.worksheet()));
    bodies.put("POST /entries/{entryId}/review", Map.of("quality", 3, "text", "Clear and honest."));
    bodies.put("POST /cases/{caseId}/reports", report(couple));
    bodies.put("PUT /my/safe-contact", Map.of("channels", List.of("PORTAL")));
    bodies.put("PUT /instruments/{key}/wording", Map.of("resourceType", "Questionnaire"));
    bodies.put("PUT /worksheets/{worksheet}/own", Map.of("content", "key: NOT_A_WORKSHEET"));
    bodies.put("PUT /instruments/{key}/threshold", Map.of("points", 5, "reason", "A study"));
    bodies.put("PUT /protocol", Map.of("lines", List.of(), "reason", "A meeting"));
    bodies.put(
        "POST /cases/{caseId}/protocol/screenings",
        Map.of("instruments", List.of("TRUST_CHECKIN")));
    bodies.put("POST /cases/{caseId}/psychotherapy-notes", Map.of("text", OWN_WORDS));
    bodies.put(
        "PUT /cases/{caseId}/psychotherapy-notes/{noteId}", Map.of("text", OWN_WORDS, "seen", 0));
    bodies.put("POST /on-call", duty());
    bodies.put("POST /on-call/flags/{flagId}/acknowledgement", Map.of("text", OWN_WORDS));
    bodies.put("POST /cases/{caseId}/obligations", obligation(couple));
    bodies.put("POST /obligations/tasks/{taskId}/completion", contact(OWN_WORDS));
    bodies.put("POST /obligations/{obligationId}/countersignature", Map.of("text", OWN_WORDS));
    bodies.put("POST /obligations/{obligationId}/ending", Map.of("text", OWN_WORDS));
    bodies.put("PUT /clocks", Map.of("limits", Map.of(), "reason", ""));
    bodies.put("PUT /clinic/place", Map.of("jurisdiction", "England"));
    bodies.put("PUT /clinic/week", Map.of("days", List.of()));
    bodies.put("PUT /my/profiles/{partId}/draft", profile());
    bodies.put("POST /my/profiles/{partId}/submission", profile());
    bodies.put(
        "POST /my/consents/{partId}/{form}/signature",
        Map.of("version", 1, "name", OWN_WORDS, "agreed", true));
    bodies.put("PUT /cases/{caseId}/secrets-policy", Map.of("policy", "LIMITED", "seen", 0));
    bodies.put("POST /my/releases/{partyId}/signature", Map.of("name", OWN_WORDS, "agreed", true));
    bodies.put(
        "POST /cases/{caseId}/releases",
        ReleaseIT.release(couple.first(), List.of("OWN"), OWN_WORDS));
    bodies.put("POST /releases/{releaseId}/disclosures", ReleaseIT.disclosure("OWN"));
    bodies.put("POST /my/access-requests", Map.of("partId", Steps.part(Steps.ERIN)));
    bodies.put(
        "POST /cases/{caseId}/access-requests",
        RecordIT.paper(couple.second(), today().toString()));
    bodies.put(
        "POST /access-requests/{requestId}/grant", Map.of("parts", List.of(), "inPortal", true));
    bodies.put("POST /access-requests/{requestId}/denial", Map.of("reason", OWN_WORDS.repeat(2)));
    bodies.put("POST /access-requests/{requestId}/denial-review", RecordIT.verdict(true));
    bodies.put("POST /emergencies/search", Map.of("q", "Erin"));
    bodies.put("POST /emergencies", emergency(couple));
    bodies.put(
        "PUT /emergency-reviews/{emergencyId}", Map.of("finding", "JUSTIFIED", "text", "Needed."));
    // Refused, since the case is neither held nor closed.
    bodies.put("POST /cases/{caseId}/legal-hold", ErasureIT.hold(false));
    bodies.put("POST /privacy/cases/{caseId}/legal-hold", ErasureIT.hold(false));
    bodies.put("POST /cases/{caseId}/erasures", Map.of("clientId", couple.second()));
    bodies.put("PUT /privacy/retention", Map.of("years", 0));
    bodies.put("POST /accounts", account());
    bodies.put(
        "PUT /accounts/{accountId}/staff", Map.of("credentials", "LMFT", "licence", "12345"));
    bodies.put("PUT /accounts/{accountId}/address", Map.of("email", "new@clinic.example"));
    bodies.put(
        "PUT /accounts/{accountId}/name", Map.of("givenName", "Jo", "familyName", "Fennimore"));
    bodies.put("PATCH /accounts/{accountId}", Map.of("enabled", true));
    return bodies;
  }
}
