package org.reweave.tests.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** What the database itself refuses of teams, whoever asks it. */
class TeamRowsIT {
  private static final String PERSON = "a1000000-0000-4000-8000-0000000000";
  private static final String SAM = PERSON + "03";
  private static final String TARA = PERSON + "04";
  private static final String THEO = PERSON + "05";
  private static final String ERIN = PERSON + "15";

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
  void whomACaseIsShutToIsRefusedEvenByAnAdministratorOfTheDatabase() throws SQLException {
    assertThat(member(TARA)).isOne();
    update("delete from case_member where person_id = '" + TARA + "' and " + ERINS);
    update(
        "insert into kept_off (id, clinic_id, case_id, person_id, kept_by, kept_at) select"
            + " gen_random_uuid(), clinic_id, case_id, '"
            + TARA
            + "', '"
            + SAM
            + "', now() from case_member where person_id = '"
            + ERIN
            + "'");
    assertThatThrownBy(() -> member(TARA)).hasMessageContaining("kept off this case");
  }

  @Test
  void whoIsInCareIsNeverOnTheTeam() {
    assertThatThrownBy(() -> member(ERIN)).hasMessageContaining("kept off this case");
  }

  @Test
  void onlyWhoTreatsWritesATurnOfACase() throws SQLException {
    assertThat(turn(THEO)).isOne();
    database.rollback();
    assertThatThrownBy(() -> turn(SAM)).hasMessageContaining("row-level security");
  }

  private static final String ERINS =
      "case_id = (select case_id from case_member where person_id = '" + ERIN + "')";

  private int member(String person) throws SQLException {
    return update(
        "insert into case_member (id, clinic_id, case_id, person_id, relation, display_name,"
            + " valid_from, version) select gen_random_uuid(), clinic_id, case_id, '"
            + person
            + "', 'CO_THERAPIST', 'Somebody', now(), 0 from case_member where person_id = '"
            + ERIN
            + "'");
  }

  private int turn(String person) throws SQLException {
    var insert =
        "insert into case_turn (id, clinic_id, case_id, kind, effective_on, note, by_id, at) values"
            + " (gen_random_uuid(), viewer_clinic(), '"
            + erinsCase()
            + "', 'CLOSED', current_date, '', viewer(), now())";
    update("set local role reweave_app");
    try (var statement = database.createStatement()) {
      statement.execute("select enter('" + person + "')");
    }
    return update(insert);
  }

  private String erinsCase() throws SQLException {
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select case_id from case_member where person_id = '" + ERIN + "'")) {
      row.next();
      return row.getString(1);
    }
  }

  private int update(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
