package org.reweave.tests.api;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.Mail;
import org.reweave.tests.Running;
import org.reweave.tests.api.Steps.Couple;

/** What leaves for clients by mail: as each of them allows, and never twice. */
class ClientMailIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final UUID ERINS_ID = UUID.fromString("a1000000-0000-4000-8000-000000000015");
  private static final UUID FINNS_ID = UUID.fromString("a1000000-0000-4000-8000-000000000016");

  private Couple couple;

  /** Everything that other tests gave out is told or dropped, and nobody was told today. */
  @BeforeEach
  void forgetWhatWasTold() {
    couple = Steps.demoCouple(THEO, "Erin", "Finn");
    ERIN.put("/my/safe-contact", Map.of("channels", List.of("PORTAL"))).expect(200);
    FINN.put("/my/safe-contact", Map.of("channels", List.of("PORTAL"))).expect(200);
    for (var person : List.of(ERINS_ID, FINNS_ID)) {
      change(person, "state = 'DONE', sent_at = null");
    }
  }

  @Test
  void whoAllowsItIsToldOnceADayInWordsThatTellNothing() throws InterruptedException {
    var address = allowMail(ERIN, "erin");

    give(couple.first());
    until(() -> !mailsTo(address).isEmpty());
    give(couple.first());
    Steps.assign(THEO, couple, couple.first(), Steps.INTAKE);
    until(() -> held(ERINS_ID) == 2);

    assertThat(mailsTo(address))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo("A note for you");
              assertThat(mail.text().strip())
                  .isEqualTo("There may be something new for you. Sign in where you usually do.");
              assertThat(mail.from()).isEqualTo("Kim <no-reply@portal.example>");
            });
  }

  @Test
  void whoHasNotSaidHowToBeReachedGetsNothing() throws InterruptedException {
    var address = allowMail(ERIN, "erin");
    var before = notes();

    give(couple.second());
    until(() -> open(FINNS_ID) == 0);

    assertThat(notes()).isEqualTo(before);
    assertThat(mailsTo(address)).isEmpty();
  }

  @Test
  void outsideOfTheHoursItWaits() throws InterruptedException {
    var contact = contact("waits-" + UUID.randomUUID() + "@mail.example");
    var inThreeDays = Steps.today().plusDays(3).getDayOfWeek();
    contact.put("days", List.of(inThreeDays.name()));
    ERIN.put("/my/safe-contact", contact).expect(200);

    give(couple.first());

    until(() -> held(ERINS_ID) == 1);
    assertThat(mailsTo(contact.get("mail").toString())).isEmpty();
  }

  @Test
  void twoWithOneMailboxGetNothingThere() throws InterruptedException {
    var address = allowMail(ERIN, "ours");
    FINN.put("/my/safe-contact", contact(address)).expect(200);

    give(couple.first());
    give(couple.second());
    until(() -> open(ERINS_ID) == 0 && open(FINNS_ID) == 0);

    assertThat(mailsTo(address)).isEmpty();
  }

  @Test
  void whoIsInCareInASecondCaseStillGetsMailAndAStrangersMailboxGetsNone()
      throws InterruptedException {
    var address = allowMail(ERIN, "erin");
    var name = THEO.get(couple.path()).expect(200).json().path("members").toString();
    var family = name.replaceFirst("(?s).*\"Erin ([^\"]+)\".*", "$1");

    openCase("Erin", family, address);
    give(couple.first());
    until(() -> notesTo(address) == 1);

    change(ERINS_ID, "state = 'DONE', sent_at = null");
    openCase("Nell", family, address);
    give(couple.first());
    until(() -> open(ERINS_ID) == 0);
    assertThat(notesTo(address)).isEqualTo(1);
  }

  private static long notesTo(String address) {
    return mailsTo(address).stream().filter(m -> m.subject().equals("A note for you")).count();
  }

  private static void openCase(String given, String family, String address) {
    TARA.post(
            "/cases",
            Map.of(
                "type",
                "INDIVIDUAL",
                "clients",
                List.of(
                    Map.of(
                        "givenName",
                        given,
                        "familyName",
                        family,
                        "email",
                        address,
                        "locale",
                        "en"))))
        .expect(201);
  }

  @Test
  void anAppointmentIsRemindedOfOnceWithTheHourOnlyWhereThatIsAllowed()
      throws InterruptedException {
    var erins = contact("erin-" + UUID.randomUUID() + "@mail.example");
    erins.put("reminder", "WITH_TIME");
    ERIN.put("/my/safe-contact", erins).expect(200);
    var finns = contact("finn-" + UUID.randomUUID() + "@mail.example");
    finns.put("reminder", "WITHOUT_TIME");
    FINN.put("/my/safe-contact", finns).expect(200);

    for (var client : List.of(couple.first(), couple.second())) {
      var visit = new HashMap<String, Object>(Bodies.appointment(client));
      visit.put("startsAt", Instant.now().plus(20, ChronoUnit.HOURS).toString());
      THEO.post(couple.path() + "/appointments", visit).expect(201);
    }

    var toErin = erins.get("mail").toString();
    var toFinn = finns.get("mail").toString();
    until(() -> !mailsTo(toErin).isEmpty() && !mailsTo(toFinn).isEmpty());
    assertThat(mailsTo(toErin))
        .singleElement()
        .satisfies(m -> assertThat(m.text()).matches("You have something planned on .* at .*\\s*"));
    assertThat(mailsTo(toFinn))
        .singleElement()
        .satisfies(m -> assertThat(m.text()).startsWith("You have something planned soon."));
  }

  @Test
  void aMailThatMayHaveArrivedIsNotRepeatedUntilSomebodyAsksForIt()
      throws InterruptedException, IOException {
    var stack = Running.stack();
    var address = allowMail(ERIN, "erin");
    stack.mailAway();
    String id;
    try (var silent = new SilentServer(stack.smtpPort())) {
      give(couple.first());
      id = silent.take(address);
      until(() -> deadLetter(ERINS_ID) != null);
    } finally {
      stack.mailBack();
    }
    var letter = deadLetter(ERINS_ID);
    assertThat(mailsTo(address)).isEmpty();

    ADA.send("POST", "/dead-letters/" + letter + "/retry", noBody()).expect(204);

    until(() -> !mailsTo(address).isEmpty());
    assertThat(mailsTo(address))
        .singleElement()
        .satisfies(mail -> assertThat(mail.id()).isEqualTo(id));
  }

  @Test
  void aMailWhoseServerDiedIsNotRepeatedByAnother() throws InterruptedException {
    var address = allowMail(ERIN, "erin");
    Running.stack().mailAway();
    try {
      give(couple.first());
      until(() -> tried(ERINS_ID));
      change(ERINS_ID, "state = 'SENDING', due_at = now() - interval '1 second'", "DUE");
      until(() -> deadLetter(ERINS_ID) != null);
    } finally {
      Running.stack().mailBack();
    }

    assertThat(mailsTo(address)).isEmpty();
    assertThat(
            ADA.get("/dead-letters").expect(200).items().stream()
                .filter(l -> l.path("id").asText().equals(deadLetter(ERINS_ID)))
                .findFirst()
                .orElseThrow()
                .path("kind")
                .asText())
        .isEqualTo("MAIL");
  }

  @Test
  void theCalendarNamesAppointmentsAsTheClientDoes() {
    var contact = contact("erin@mail.example");
    contact.put("visitTitle", "Piano lesson");
    ERIN.put("/my/safe-contact", contact).expect(200);
    THEO.post(couple.path() + "/appointments", Bodies.appointment(couple.first())).expect(201);

    var file = ERIN.get("/my/appointments.ics").expect(200);

    assertThat(file.header("Content-Type")).startsWith("text/calendar");
    assertThat(file.text())
        .contains("SUMMARY:Piano lesson\r\n")
        .doesNotContain("LOCATION", "ATTENDEE", "ORGANIZER", "DESCRIPTION", "Theo", "eweave");
  }

  private void give(String client) {
    Steps.assignHomework(THEO, couple, client).expect(201);
  }

  /** Allows mail at any time, to an address that nobody else has. */
  private static String allowMail(Caller client, String name) {
    var address = name + "-" + UUID.randomUUID() + "@mail.example";
    client.put("/my/safe-contact", contact(address)).expect(200);
    return address;
  }

  static Map<String, Object> contact(String address) {
    var contact = SafeContactIT.contact(address);
    contact.put("days", Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList());
    contact.put("from", "00:00");
    contact.put("to", "23:59");
    contact.put("senderName", "Kim");
    contact.put("news", true);
    return contact;
  }

  /** How many notes anybody got so far. */
  private static long notes() {
    return Running.stack().mail().stream()
        .filter(m -> m.subject().equals("A note for you"))
        .count();
  }

  private static List<Mail> mailsTo(String address) {
    return Running.stack().mail().stream().filter(m -> m.to().equals(address)).toList();
  }

  /** A mail server that takes one mail and never says so; everything else is to come later. */
  private static final class SilentServer implements AutoCloseable {
    private final ServerSocket door;

    SilentServer(int port) throws IOException {
      door = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
    }

    /** Takes the mail to that address and hangs up; the Message-ID of it. */
    String take(String address) throws IOException {
      var id = "";
      while (id.isEmpty()) {
        try (var line = door.accept();
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII))) {
          id = talk(address, in, line.getOutputStream());
        }
      }
      return id;
    }

    private static String talk(String address, BufferedReader in, OutputStream out)
        throws IOException {
      say(out, "220 ready");
      var id = "";
      for (var said = in.readLine(); said != null && !said.equals("."); said = in.readLine()) {
        switch (said.split("[ :]", 2)[0]) {
          case "Message-ID" -> id = said.substring("Message-ID: ".length());
          case "EHLO", "MAIL", "RSET" -> say(out, "250 fine");
          case "RCPT" -> say(out, said.contains(address) ? "250 fine" : "451 later");
          case "DATA" -> say(out, "354 go on");
          case "QUIT" -> say(out, "221 goodbye");
          default -> {}
        }
      }
      return id;
    }

    private static void say(OutputStream out, String word) throws IOException {
      out.write((word + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
      door.close();
    }
  }

  /** How many notices to a person are held until later. */
  private static int held(UUID person) {
    return Integer.parseInt(
        one(
            "select count(*) from outbox where about = ? and kind = 'TELL_CLIENT' and state = 'DUE'"
                + " and (due_at > now() + interval '5 minutes' or exists (select from outbox e"
                + " where e.about = outbox.about and e.kind = 'TELL_CLIENT' and e.state = 'DUE' and"
                + " e.created_at < outbox.created_at and e.due_at > now() + interval '5 minutes'))",
            person));
  }

  private static int open(UUID person) {
    return Integer.parseInt(
        one("select count(*) from outbox where about = ? and state in ('DUE', 'SENDING')", person));
  }

  private static boolean tried(UUID person) {
    return "t"
        .equals(
            one(
                "select bool_or(due_at between now() and now() + interval '10 seconds')"
                    + " from outbox where about = ? and kind = 'TELL_CLIENT' and state = 'DUE'",
                person));
  }

  private static String deadLetter(UUID person) {
    return one("select id from outbox where about = ? and state = 'DEAD'", person);
  }

  private static void change(UUID person, String change) {
    change(person, change, "DUE", "SENDING", "DONE", "DEAD");
  }

  private static void change(UUID person, String change, String... states) {
    var stack = Running.stack();
    try (var connection =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var update =
            connection.prepareStatement(
                "update reweave.outbox set " + change + " where about = ? and state = any (?)")) {
      update.setObject(1, person);
      update.setArray(2, connection.createArrayOf("text", states));
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String one(String query, UUID person) {
    var stack = Running.stack();
    try (var connection =
        DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"))) {
      connection.setSchema("reweave");
      try (var statement = connection.prepareStatement(query)) {
        statement.setObject(1, person);
        try (var row = statement.executeQuery()) {
          return row.next() ? row.getString(1) : null;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void until(BooleanSupplier happened) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!happened.getAsBoolean()) {
      assertThat(System.nanoTime()).as("happened in time").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
