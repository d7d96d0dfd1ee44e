package org.reweave.tests.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reweave.tests.database.Sessions.open;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom the database names when a flag has waited; nothing here is kept. */
class ToldIT {
  private static final String SAM = "a1000000-0000-4000-8000-000000000003";
  private static final String TARA = "a1000000-0000-4000-8000-000000000004";
  private static final String THEO = "a1000000-0000-4000-8000-000000000005";
  private static final String HIS_CASE =
      "(select case_id from case_member where relation = 'LEAD' and person_id = '"
          + THEO
          + "' limit 1)";

  @Test
  void aCaseWithNobodyInARelationFallsToWhoAnswersForTheClinic() throws SQLException {
    try (var database = open()) {
      assertThat(told(database, "SUPERVISOR")).containsExactly(SAM);
      assertThat(told(database, "LEAD")).containsExactly(THEO);

      change(database, "update case_member set valid_to = now() where relation = 'SUPERVISOR'");
      leads(database);
      assertThat(told(database, "SUPERVISOR")).containsExactly(TARA);

      change(database, "update account set enabled = false where person_id = '" + THEO + "'");
      assertThat(told(database, "LEAD")).containsExactly(TARA);
      database.rollback();
    }
  }

  @Test
  void whoHasNoAddressOrNoRoleForItIsPassedOverUntilSomebodyIsFound() throws SQLException {
    try (var database = open()) {
      change(database, "update account set email = null where person_id = '" + THEO + "'");
      assertThat(told(database, "LEAD")).isNotEmpty().doesNotContain(THEO);

      change(
          database,
          "update account set roles = '{administrator}' where 'supervisor' = any (roles)");
      assertThat(told(database, "SUPERVISOR")).doesNotContain(SAM);

      change(database, "update account set email = 'a@b.example' where person_id = '" + THEO + "'");
      assertThat(told(database, "SUPERVISOR")).contains(THEO).doesNotContain(SAM);
      assertThat(told(database, "CLINIC_LEAD")).contains(THEO);
      database.rollback();
    }
  }

  @Test
  void aClinicWhoseNamedLeadIsDisabledIsAnsweredForByItsSupervisors() throws SQLException {
    try (var database = open()) {
      leads(database);
      assertThat(told(database, "CLINIC_LEAD")).containsExactly(TARA);

      change(database, "update account set enabled = false where person_id = '" + TARA + "'");
      assertThat(told(database, "CLINIC_LEAD")).contains(SAM).doesNotContain(TARA);
      database.rollback();
    }
  }

  @Test
  void whoDoesNotAnswerForTheClinicPutsNobodyOnCall() throws SQLException {
    for (var keeper : List.of(SAM, THEO)) {
      try (var database = open();
          var statement = database.createStatement()) {
        statement.execute("set local role reweave_app");
        statement.execute("select enter('" + keeper + "')");
        var put =
            "insert into on_call_duty (id, clinic_id, staff_id, from_at, to_at, made_by, made_at,"
                + " version) values (gen_random_uuid(), viewer_clinic(), '"
                + TARA
                + "', now(), now() + interval '1 hour', viewer(), now(), 0)";
        if (keeper.equals(SAM)) {
          assertThat(statement.executeUpdate(put)).isEqualTo(1);
        } else {
          assertThatThrownBy(() -> statement.executeUpdate(put))
              .hasMessageContaining("row-level security");
        }
        database.rollback();
      }
    }
  }

  private static List<String> told(Connection database, String level) throws SQLException {
    try (var query = database.prepareStatement("select told_of(" + HIS_CASE + ", ?, now())")) {
      query.setString(1, level);
      var people = new ArrayList<String>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          people.add(rows.getString(1));
        }
      }
      return people;
    }
  }

  /** Tara becomes the clinic's lead, which takes a supervisor. */
  private static void leads(Connection database) throws SQLException {
    change(
        database,
        "update account set roles = '{supervisor,therapist}' where person_id = '" + TARA + "'");
    change(database, "update clinic set lead_id = '" + TARA + "'");
  }

  private static void change(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("set local session_replication_role = replica");
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }
}
