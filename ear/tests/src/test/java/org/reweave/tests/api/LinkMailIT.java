package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.today;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/**
 * Links to choose a password: once a client has said how to be reached, only as the client said.
 */
class LinkMailIT {
  private static final UUID ERINS_ID = UUID.fromString("a1000000-0000-4000-8000-000000000015");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String address = "link-" + UUID.randomUUID() + "@mail.example";

  @BeforeEach
  void theClinicHasAnAddress() throws SQLException {
    change("update account set email = '" + address + "' where person_id = ?");
  }

  @AfterEach
  void nothingOfItStays() throws SQLException {
    change("update account set email = null where person_id = ?");
    change("update outbox set state = 'DONE' where about = ? and kind = 'MAIL_INVITATION'");
    for (var client : List.of(ERIN, FINN)) {
      client.put("/my/safe-contact", Map.of("channels", List.of("PORTAL"))).expect(200);
    }
  }

  @Test
  void noneLeavesForWhoWantsNoMail() throws SQLException {
    ERIN.put("/my/safe-contact", Map.of("channels", List.of("PORTAL"))).expect(200);

    assertThat(outcome(askedFor())).isEqualTo("DEAD");
  }

  @Test
  void noneLeavesForAnotherMailboxThanTheOneTheyNamed() throws SQLException {
    ERIN.put("/my/safe-contact", ClientMailIT.contact("other-" + address)).expect(200);

    assertThat(outcome(askedFor())).isEqualTo("DEAD");
  }

  @Test
  void noneLeavesForAMailboxThatAPartnerNamed() throws SQLException {
    ERIN.put("/my/safe-contact", ClientMailIT.contact(address)).expect(200);
    FINN.put("/my/safe-contact", ClientMailIT.contact(address)).expect(200);

    assertThat(outcome(askedFor())).isEqualTo("DEAD");
  }

  @Test
  void oneWaitsForTheHoursInWhichTheyMayBeReached() throws SQLException {
    var contact = ClientMailIT.contact(address);
    contact.put("days", List.of(today().plusDays(3).getDayOfWeek().name()));
    ERIN.put("/my/safe-contact", contact).expect(200);

    assertThat(outcome(askedFor())).isEqualTo("HELD");
  }

  /** As an administrator asks for one. */
  private static UUID askedFor() throws SQLException {
    var id = UUID.randomUUID();
    change(
        "insert into outbox (id, clinic_id, kind, about, due_at, attempts, state, created_at)"
            + " select '"
            + id
            + "', clinic_id, 'MAIL_INVITATION', person_id, now(), 0, 'DUE', now()"
            + " from account where person_id = ?");
    return id;
  }

  private static String outcome(UUID errand) {
    return await().atMost(PATIENCE).until(() -> state(errand), state -> !state.equals("DUE"));
  }

  private static String state(UUID errand) throws SQLException {
    try (var connection = superuser();
        var query =
            connection.prepareStatement(
                "select case when state = 'DUE' and due_at > now() + interval '5 minutes'"
                    + " then 'HELD' else state end from outbox where id = ?")) {
      query.setObject(1, errand);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static void change(String sql) throws SQLException {
    try (var connection = superuser();
        var update = connection.prepareStatement(sql)) {
      update.setObject(1, ERINS_ID);
      update.executeUpdate();
    }
  }

  private static Connection superuser() throws SQLException {
    var stack = Running.stack();
    var connection =
        DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"));
    connection.setSchema("reweave");
    return connection;
  }
}
