package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.TARA;

import com.microsoft.playwright.Locator;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;
import org.reweave.tests.api.Steps;

/** Whoever takes up a device later meets the question whether they are alone, not the answers. */
class SittingIT {
  private static final String ALONE = "I am alone, and this device is mine";
  private static final String ANSWERED = "fieldset >> nth=0 >> input >> nth=0";

  private String screening = "";

  @BeforeEach
  void ask() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    screening = Steps.assign(TARA, couple, couple.second(), "TRUST_CHECKIN");
  }

  @Test
  void anotherSittingAsksAgainAndShowsNothingBefore() throws SQLException {
    try (var drew = Visitor.as("drew.client")) {
      begin(drew);
      drew.press("Save for later");
      drew.open(questions());
      assertThat(answered(drew)).isChecked();

      later(29);
      drew.open(questions());
      assertThat(answered(drew)).isChecked();

      later(2);
      drew.open(questions());
      drew.sees("Are you alone?");
      assertThat(drew.page().locator("input[type=radio]")).hasCount(0);
      drew.press(ALONE);
      assertThat(answered(drew)).isChecked();
    }
  }

  @Test
  void whatIsTypedAfterALongRestIsKeptAndTheQuestionComesFirst() throws SQLException {
    try (var drew = Visitor.withoutScripts("drew.client")) {
      begin(drew);
      later(31);

      drew.press("Save and go on");
      drew.sees("Are you alone?");
      drew.press(ALONE);
      assertThat(answered(drew)).isChecked();
    }
  }

  private void begin(Visitor drew) {
    drew.open(questions());
    drew.press(ALONE);
    answered(drew).check();
  }

  private String questions() {
    return "/me/questions?screening=" + screening;
  }

  private static Locator answered(Visitor drew) {
    return drew.page().locator(ANSWERED);
  }

  /** Lets time pass for these questions: what no clock of the tests can do for the server's. */
  private void later(int minutes) throws SQLException {
    var stack = Running.stack();
    try (var connection =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var statement = connection.createStatement()) {
      connection.setSchema("reweave");
      for (var moved :
          new String[] {
            "screening_briefing set at = at", "screening_draft set saved_at = saved_at"
          }) {
        statement.executeUpdate(
            "update "
                + moved
                + " - interval '"
                + minutes
                + " minutes' where screening_id = '"
                + UUID.fromString(screening)
                + "'");
      }
    }
  }
}
