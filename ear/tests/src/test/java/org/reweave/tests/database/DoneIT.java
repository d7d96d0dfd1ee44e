package org.reweave.tests.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.database.Sessions.open;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps;

/** What was done of a duty stays as it was written down, whoever asks the database for it. */
class DoneIT {
  @Test
  void nothingIsWrittenOverWhatWasDoneOrHasEnded() throws SQLException {
    var couple = Steps.openCouple(THEO, "Dorle", "Emke");
    THEO.post(
            "/cases/" + couple.caseId() + "/obligations",
            Map.of("clientId", couple.first(), "kind", "SUICIDE_HIGH", "text", "Seen alone."))
        .expect(201);
    var ofTheCase = " where case_id = '" + couple.caseId() + "'";
    try (var database = open();
        var statement = database.createStatement()) {
      for (var update :
          List.of(
              "update obligation_task set done_at = now(), done_by = o.opened_by, note = o.body"
                  + " from obligation o where obligation_id = o.id and o.case_id = '"
                  + couple.caseId()
                  + "'",
              "update obligation set ended_at = now(), ending = body" + ofTheCase,
              "update obligation_task set version = version + 1" + ofTheCase)) {
        assertThat(statement.executeUpdate(update)).isPositive();
      }
      var before = database.setSavepoint();
      for (var update :
          List.of(
              "update obligation_task set done_at = null" + ofTheCase,
              "update obligation set ended_at = null" + ofTheCase)) {
        assertThatThrownBy(() -> statement.executeUpdate(update))
            .hasMessageContaining("not written over");
        database.rollback(before);
      }
      database.rollback();
    }
  }
}
