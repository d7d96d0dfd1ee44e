package org.reweave.tests.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** What the server's own login reaches of a case that is open in an emergency, by plain SQL. */
class EmergencyRowsIT {
  private static final String PERSON = "a1000000-0000-4000-8000-0000000000";
  private static final String ERINS =
      "(select case_id from case_member where person_id = '" + PERSON + "15' limit 1)";

  private Connection database;
  private String caseId;

  @BeforeEach
  void open() throws SQLException {
    var stack = Running.stack();
    database =
        DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"));
    database.setSchema("reweave");
    database.setAutoCommit(false);
    caseId = text("select " + ERINS + "::text");
  }

  @AfterEach
  void close() throws SQLException {
    database.rollback();
    database.close();
  }

  @Test
  void oneCaseIsReadForAnHourAndNothingOfItIsWritten() throws SQLException {
    enter("04");
    assertThat(seen("care_case")).isZero();
    openFor("04", "now()", "60 minutes");

    assertThat(seen("care_case")).isOne();
    assertThat(seen("case_member")).isGreaterThan(2);
    assertThat(seen("screening")).isPositive();
    for (var shut : new String[] {"assignment", "entry", "report", "profile", "release_party"}) {
      assertThat(seen(shut)).as(shut).isZero();
    }
    assertThat(update("update care_case set title = 'x' where id = '" + caseId + "'")).isZero();
    assertThat(update("update screening set status = status where case_id = '" + caseId + "'"))
        .isZero();
    assertThat(update("update case_member set valid_to = now() where case_id = '" + caseId + "'"))
        .isZero();
    assertRefused(
        "insert into team_notice (id, clinic_id, case_id, kind, at) values (gen_random_uuid(),"
            + " viewer_clinic(), '"
            + caseId
            + "', 'TEAM_CHANGED', now())");
  }

  @Test
  void itIsOverWithItsHourAndCannotBeStretched() throws SQLException {
    update("update emergency_reader set named_at = named_at - interval '1 hour'");
    enter("04");
    openFor("04", "now() - interval '59 seconds'", "60 minutes");
    assertThat(seen("care_case")).isOne();
    assertThatThrownBy(
            () -> update("update emergency_access set ends_at = now() + interval '1 day'"))
        .hasMessageContaining("permission denied");
    database.rollback();

    enter("04");
    openFor("04", "now()", "60 minutes");
    update("reset role");
    assertThat(
            update(
                "update emergency_access set opened_at = opened_at - interval '1 hour', ends_at ="
                    + " ends_at - interval '1 hour', review_by = review_by - interval '1 hour'"))
        .isPositive();
    enter("04");
    assertThat(seen("care_case")).isZero();
  }

  @Test
  void nobodyOpensForMoreThanAnHourNorBackwardsNorForSomebodyElse() throws SQLException {
    for (var bad :
        Map.of("60 minutes", "now() - interval '1 day'", "2 hours", "now()").entrySet()) {
      enter("04");
      assertThatThrownBy(() -> openFor("04", bad.getValue(), bad.getKey()))
          .isInstanceOf(SQLException.class);
      database.rollback();
    }
    enter("04");
    assertThatThrownBy(() -> openFor("05", "now()", "60 minutes"))
        .hasMessageContaining("row-level security");
  }

  @Test
  void neitherWhoWasNotNamedNorWhoTreatsTheCaseNorAClientOpensIt() throws SQLException {
    for (var person : new String[] {"03", "05", "06", "11", "15"}) {
      enter(person);
      assertThatThrownBy(() -> openFor(person, "now()", "60 minutes"))
          .as(person)
          .hasMessageContaining("row-level security");
      database.rollback();
    }
  }

  @Test
  void aClientSeesNothingOfIt() throws SQLException {
    enter("04");
    openFor("04", "now()", "60 minutes");
    for (var person : new String[] {"15", "16", "11"}) {
      enter(person);
      assertThat(text("select count(*) from emergency_access")).as(person).isEqualTo("0");
    }
  }

  private void openFor(String person, String at, String length) throws SQLException {
    try (var insert =
        database.prepareStatement(
            """
            insert into emergency_access (id, clinic_id, case_id, person_id, reason, note, opened_at,
              ends_at, review_by, version)
            values (?, viewer_clinic(), ?, ?, 'MEDICAL', '', %1$s, %1$s + cast(? as interval),
              %1$s + interval '72 hours', 0)\
            """
                .formatted(at))) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, UUID.fromString(caseId));
      insert.setObject(3, UUID.fromString(PERSON + person));
      insert.setString(4, length);
      insert.executeUpdate();
    }
  }

  /** Becomes the server's login with that viewer, for this transaction. */
  private void enter(String person) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("set local role reweave_app");
      statement.execute("select enter('" + PERSON + person + "')");
    }
  }

  private long seen(String table) throws SQLException {
    var column = table.equals("care_case") ? "id" : "case_id";
    return Long.parseLong(
        text("select count(*) from " + table + " where " + column + " = '" + caseId + "'"));
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(() -> update(sql)).hasMessageContaining("row-level security");
  }

  private int update(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
