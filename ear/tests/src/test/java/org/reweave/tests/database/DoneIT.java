package org.reweave.tests.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.database.Sessions.open;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reweave.seeds.Obligation;
import org.reweave.tests.api.Steps;
import org.reweave.tests.api.Steps.Couple;

/**
 * What was done of a duty stays as it was written down, and what takes two people ends by two,
 * whoever asks the database for it. Nothing of what is asked here is kept.
 */
class DoneIT {
  private static final String PERSON = "a1000000-0000-4000-8000-0000000000";
  private static final String SAM = PERSON + "03";
  private static final String THEO_ID = PERSON + "05";

  private Couple couple;
  private Connection database;

  @BeforeEach
  void openACase() throws SQLException {
    couple = Steps.openCouple(THEO, "Dorle", "Emke");
    database = open();
  }

  @AfterEach
  void nothingIsKept() throws SQLException {
    database.rollback();
    database.close();
  }

  @Test
  void nothingIsWrittenOverWhatWasDoneOrHasEnded() throws SQLException {
    begin("SUICIDE_LOW");
    for (var update :
        List.of(
            "update obligation_task set done_at = now(), done_by = o.opened_by, note = o.body"
                + " from obligation o where obligation_id = o.id and o.case_id = '"
                + couple.caseId()
                + "'",
            end(THEO_ID),
            "update obligation_task set version = version + 1" + ofTheCase())) {
      assertThat(change(update)).isPositive();
    }
    for (var update :
        List.of(
            "update obligation_task set done_at = null" + ofTheCase(),
            "update obligation set ended_at = null" + ofTheCase())) {
      assertRefused(update, "not written over");
    }
  }

  @Test
  void whatTakesTwoPeopleDoesNotEndByOne() throws SQLException {
    begin("SUICIDE_HIGH");
    assertRefused(end(THEO_ID), "second person");

    sign(THEO_ID);
    assertRefused(end(THEO_ID), "second person");
    assertRefused(end(null), "second person");

    sign(SAM);
    assertThat(change(end(THEO_ID))).isOne();
  }

  @Test
  void whatWasAgreedToBeforeSomethingNewWasWrittenDownDoesNotCount() throws SQLException {
    begin("SUICIDE_HIGH");
    sign(SAM);
    change(
        "update obligation_task set done_at = now(), noted_at = now() + interval '1 second',"
            + " done_by = o.opened_by, note = o.body, fields = o.body from obligation o"
            + " where obligation_id = o.id and o.case_id = '"
            + couple.caseId()
            + "'");

    assertRefused(end(THEO_ID), "second person");
  }

  @Test
  void nobodyEndsOneInAnothersName() throws SQLException {
    begin("SUICIDE_LOW");
    change("set local role reweave_app");
    try (var statement = database.createStatement()) {
      statement.execute("select enter('" + THEO_ID + "')");
    }

    assertRefused(end(SAM), "row-level security");
    assertThat(change(end(THEO_ID))).isOne();
  }

  @Test
  void theDatabaseKnowsEveryKindThatEndsByTwo() throws SQLException {
    for (var kind : Obligation.shipped()) {
      begin("SUICIDE_LOW");
      change("update obligation set kind = '" + kind.key() + "'" + ofTheCase());
      if (kind.secondPerson()) {
        assertRefused(end(THEO_ID), "second person");
      } else {
        assertThat(change(end(THEO_ID))).as(kind.key()).isPositive();
      }
      database.rollback();
    }
  }

  private void begin(String kind) {
    THEO.post(
            "/cases/" + couple.caseId() + "/obligations",
            Map.of("clientId", couple.first(), "kind", kind, "text", "Seen alone."))
        .expect(201);
  }

  private void sign(String by) throws SQLException {
    assertThat(
            change(
                """
                insert into obligation_signature
                  (id, clinic_id, case_id, obligation_id, signed_by, signed_at, note)
                select gen_random_uuid(), clinic_id, case_id, id, '%s', now(), body
                from obligation\
                """
                        .formatted(by)
                    + ofTheCase()))
        .isOne();
  }

  private String end(String by) {
    return "update obligation set ended_at = now(), ending = body, ended_by = "
        + (by == null ? "null" : "'" + by + "'")
        + ofTheCase();
  }

  private String ofTheCase() {
    return " where case_id = '" + couple.caseId() + "'";
  }

  private int change(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** What was changed before stays as it is. */
  private void assertRefused(String sql, String why) throws SQLException {
    var before = database.setSavepoint();
    assertThatThrownBy(() -> change(sql)).hasMessageContaining(why);
    database.rollback(before);
  }
}
