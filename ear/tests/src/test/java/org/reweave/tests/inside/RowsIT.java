package org.reweave.tests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reweave.tests.inside.As.ALEX;
import static org.reweave.tests.inside.As.BLAIR;
import static org.reweave.tests.inside.As.CASEY;
import static org.reweave.tests.inside.As.ERIN;
import static org.reweave.tests.inside.As.NORA;
import static org.reweave.tests.inside.As.TARA;
import static org.reweave.tests.inside.As.THEO;

import jakarta.annotation.Resource;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What the server's own login reaches by plain SQL, past every bean: the walls in the database. */
@InServer
class RowsIT {
  private static final String NO_PRIVILEGE = "42501";

  @Resource(lookup = "java:jboss/datasources/ReweaveDS")
  DataSource database;

  @Resource UserTransaction transaction;

  @Deployment
  static WebArchive beside() {
    return Archives.besideTheApplication(RowsIT.class);
  }

  @Test
  void aQueryWithoutAViewerFailsLoudly() {
    // Each holds rows: of an empty table no policy is asked.
    for (var table :
        List.of(
            "person",
            "account",
            "care_case",
            "case_member",
            "appointment",
            "screening",
            "response",
            "red_flag",
            "assignment")) {
      assertThatThrownBy(() -> without("select count(*) from " + table))
          .as(table)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
    }
  }

  @Test
  void anUnknownSubjectIsNoViewer() {
    var stranger = new As(UUID.randomUUID(), Set.of());

    assertThatThrownBy(() -> as(stranger, "select id from care_case"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void aTherapistsSqlReachesNoOtherTherapistsCase() throws Exception {
    var tara = cases(TARA, "care_case", "id");
    var theo = cases(THEO, "care_case", "id");
    // Other tests put both on one team: what may not be reached are these two couples' cases.
    var ofTara = cases(ALEX, "case_member", "case_id");
    var ofTheo = cases(ERIN, "case_member", "case_id");
    assertThat(tara).containsAll(ofTara).doesNotContainAnyElementsOf(ofTheo);
    assertThat(theo).containsAll(ofTheo).doesNotContainAnyElementsOf(ofTara);

    for (var table : withCases()) {
      assertThat(tara).as(table).containsAll(cases(TARA, table, "case_id"));
      assertThat(theo).as(table).containsAll(cases(THEO, table, "case_id"));
    }
  }

  @Test
  void aClientsSqlReachesNothingThatThePartnerWrote() throws Exception {
    for (var table :
        List.of(
            "screening",
            "screening_draft",
            "screening_briefing",
            "assignment",
            "entry_draft",
            "profile_draft",
            "consent_signature",
            "release_party",
            "release_act",
            "report",
            "safe_contact")) {
      assertThat(as(ALEX, "select distinct client_id::text from " + table))
          .as(table)
          .isSubsetOf(ALEX.subject().toString());
    }
    for (var table :
        List.of(
            "response",
            "red_flag",
            "red_flag_step",
            "wish_settlement",
            "obligation_signature",
            "suitability_decision",
            "entry",
            "entry_review",
            "profile")) {
      assertThat(as(ALEX, "select case_id::text from " + table)).as(table).isEmpty();
      assertThat(as(BLAIR, "select case_id::text from " + table)).as(table).isEmpty();
    }
  }

  @Test
  void whatWasHandedInIsNoLongerItsAuthorsToRead() throws Exception {
    // Casey has handed in homework, of which the row that it was sent is left, empty.
    var handedIn =
        as(CASEY, "select id::text from entry_draft where submitted_at is not null").size();

    assertThat(handedIn).isPositive();
    assertThat(
            as(
                CASEY,
                "select length(fields)::text from entry_draft where submitted_at is not null"))
        .containsOnly("0");
    assertThat(as(CASEY, "select id::text from entry")).isEmpty();
    assertThat(
            as(
                TARA,
                "select id::text from entry where client_id = '%s'".formatted(CASEY.subject())))
        .hasSizeGreaterThanOrEqualTo(handedIn);
    assertThat(as(TARA, "select id::text from entry_draft")).isEmpty();
  }

  @Test
  void nothingThatWasSentInOrRecordedIsChangedOrDeleted() {
    for (var table :
        List.of(
            "response",
            "entry",
            "audit_event",
            "red_flag_step",
            "wish_settlement",
            "obligation_signature",
            "report",
            "profile",
            "consent_signature",
            "secrets_policy",
            "record_release",
            "release_party",
            "release_act",
            "disclosure")) {
      assertThatThrownBy(() -> as(TARA, "delete from " + table))
          .as(table)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
      assertThatThrownBy(() -> as(TARA, "update " + table + " set clinic_id = clinic_id"))
          .as(table)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
    }
  }

  @Test
  void whatAFlagIsIsNeverChanged() throws Exception {
    for (var column : List.of("severity", "kind", "code", "evidence", "raised_at", "client_id")) {
      assertThatThrownBy(() -> as(TARA, "update red_flag set " + column + " = " + column))
          .as(column)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
    }
    assertThatThrownBy(() -> as(TARA, "update red_flag set state = 'NONE' where state <> 'NONE'"))
        .hasMessageContaining("row-level security");
    for (var table : List.of("safety_plan", "suitability_decision")) {
      assertThatThrownBy(() -> as(TARA, "delete from " + table))
          .as(table)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
    }
  }

  @Test
  void whatAClinicAddsToTheContentIsItsOwnAndNeverChanged() throws Exception {
    var ofTara = cases(TARA, "worksheet_text", "clinic_id");
    assertThat(ofTara).hasSize(1);
    assertThat(cases(NORA, "worksheet_text", "clinic_id")).doesNotContainAnyElementsOf(ofTara);
    for (var table :
        List.of("wording", "worksheet_text", "own_worksheet", "own_threshold", "own_setting")) {
      assertRefused("delete from " + table);
      assertRefused("update " + table + " set clinic_id = clinic_id");
    }
    for (var table : List.of("wording", "own_worksheet", "own_threshold", "own_setting")) {
      assertRefused("insert into " + table + " (clinic_id) select clinic_id from " + table);
    }
    assertRefused(
        "insert into worksheet_text select gen_random_uuid(), digest, content from worksheet_text");
  }

  @Test
  void anAddressIsTakenByItsCodeAloneAndNobodyReadsTheCode() {
    assertRefused("update account set email = 'mallory@example.org'");
    assertRefused("select code from address_change");
    assertRefused("select address from address_change");
    assertRefused("update address_change set tries = 0");
  }

  private void assertRefused(String statement) {
    assertThatThrownBy(() -> as(TARA, statement))
        .as(statement)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
  }

  @Test
  void theLoginInheritsNothingOfTheRolesItMayTake() {
    for (var table : List.of("audit_event", "login", "outbox", "caseload_mark")) {
      assertThatThrownBy(() -> as(TARA, "select clinic_id::text from " + table))
          .as(table)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_PRIVILEGE));
    }
  }

  /** The tables whose rows belong to a case; what somebody opened in an emergency is theirs too. */
  private List<String> withCases() throws SQLException {
    try (var connection = database.getConnection()) {
      return column(
          connection,
          """
          select table_name from information_schema.columns c
          where table_schema = 'reweave' and column_name = 'case_id'
            and table_name <> 'emergency_access'
            and has_table_privilege(format('%I.%I', table_schema, table_name), 'SELECT')
          order by 1\
          """);
    }
  }

  private Set<String> cases(As viewer, String table, String column) throws Exception {
    return new HashSet<>(as(viewer, "select distinct " + column + "::text from " + table));
  }

  private List<String> without(String query) throws SQLException {
    try (var connection = database.getConnection()) {
      return column(connection, query);
    }
  }

  /** Runs a statement with a viewer, and takes it back. */
  private List<String> as(As viewer, String query) throws Exception {
    transaction.begin();
    try (var connection = database.getConnection();
        var enter = connection.prepareStatement("select enter(?)")) {
      enter.setObject(1, viewer.subject());
      enter.executeQuery().close();
      return column(connection, query);
    } finally {
      transaction.rollback();
    }
  }

  private static List<String> column(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement()) {
      var values = new ArrayList<String>();
      if (statement.execute(query)) {
        try (var rows = statement.getResultSet()) {
          while (rows.next()) {
            values.add(rows.getString(1));
          }
        }
      }
      return values;
    }
  }
}
