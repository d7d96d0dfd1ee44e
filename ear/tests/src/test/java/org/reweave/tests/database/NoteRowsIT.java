package org.reweave.tests.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reweave.tests.database.Sessions.open;
import static org.reweave.tests.database.Sessions.text;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom plain SQL shows a psychotherapy note, in Erin's case; nothing here is kept. */
class NoteRowsIT {
  private static final String PERSON = "a1000000-0000-4000-8000-0000000000";
  private static final String SAM = PERSON + "03";
  private static final String THEO = PERSON + "05";
  private static final String ERIN = PERSON + "15";
  private static final String MINE = "select count(*) from psychotherapy_note where body = 'mine'";

  private Connection database;
  private String erinsCase;

  @BeforeEach
  void theoWritesANote() throws SQLException {
    database = open();
    erinsCase = text(database, "select case_id from case_member where person_id = '" + ERIN + "'");
    as("reweave_app", THEO);
    assertThat(change(note(THEO))).isOne();
  }

  @AfterEach
  void nothingIsKept() throws SQLException {
    database.rollback();
    database.close();
  }

  @Test
  void itsAuthorReachesItWhileOnTheTeamAndNobodyElse() throws SQLException {
    assertThat(text(database, MINE)).isEqualTo("1");
    for (var other : new String[] {SAM, ERIN}) {
      as("reweave_app", other);
      assertThat(text(database, MINE)).as(other).isEqualTo("0");
      assertThat(change("update psychotherapy_note set body = ''")).as(other).isZero();
      assertThat(change("delete from psychotherapy_note where body = 'mine'")).as(other).isZero();
    }

    past();
    change(
        "update case_member set valid_to = now() where person_id = '%s' and case_id = '%s'"
            .formatted(THEO, erinsCase));
    as("reweave_app", THEO);
    assertThat(text(database, MINE)).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reweave_admin", "reweave_privacy", "reweave_system"})
  void noOtherRoleOfTheServerReachesAny(String role) throws SQLException {
    as(role, THEO);

    assertThatThrownBy(() -> text(database, MINE)).hasMessageContaining("permission denied");
  }

  @Test
  void nobodyWritesOneInAnothersNameOrGivesOneAway() throws SQLException {
    assertThatThrownBy(() -> change("update psychotherapy_note set author_id = '" + SAM + "'"))
        .hasMessageContaining("permission denied");
    database.rollback();
    as("reweave_app", THEO);
    assertThatThrownBy(() -> change(note(SAM))).hasMessageContaining("row-level security");
  }

  @Test
  void aHeldCaseKeepsItAsItIs() throws SQLException {
    past();
    change(
        """
        insert into legal_hold (id, clinic_id, case_id, number, held, reason, by_id, at)
        select gen_random_uuid(), clinic_id, id, 1 + coalesce((select max(number) from legal_hold
            where case_id = care_case.id), 0), true, '', '%s', now()
        from care_case where id = '%s'\
        """
            .formatted(THEO, erinsCase));
    as("reweave_app", THEO);

    assertThat(change("update psychotherapy_note set body = '' where body = 'mine'")).isZero();
    assertThat(change("delete from psychotherapy_note where body = 'mine'")).isZero();
    assertThat(text(database, MINE)).isEqualTo("1");
  }

  private String note(String author) {
    return """
    insert into psychotherapy_note (id, clinic_id, case_id, author_id, body, created_at, version)
    values (gen_random_uuid(), viewer_clinic(), '%s', '%s', 'mine', now(), 0)\
    """
        .formatted(erinsCase, author);
  }

  /** Goes on as somebody under a role of the server's. */
  private void as(String role, String person) throws SQLException {
    past();
    try (var statement = database.createStatement()) {
      statement.execute("set local role " + role);
      statement.execute("select enter('" + person + "')");
    }
  }

  private void past() throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("set local role none");
    }
  }

  private int change(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
