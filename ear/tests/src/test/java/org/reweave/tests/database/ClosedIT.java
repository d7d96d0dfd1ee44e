package org.reweave.tests.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reweave.tests.Running;

/**
 * When a clinic is closed, for who is on call: Monday to Friday from nine to five in Madrid, whose
 * clocks go forward on 28 March 2027 and back on 31 October.
 */
class ClosedIT {
  private static final String CLOSED =
      """
      select closed_at(jsonb_populate_record(c, '{"zone": "Europe/Madrid", "opens": "09:00",
        "closes": "17:00", "open_days": [1, 2, 3, 4, 5], "holidays": ["2027-01-06"]}'),
        cast(? as timestamptz))
      from clinic c limit 1
      """;

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "before it opens on a Monday,            2027-01-11T07:59:59Z, true",
    "as it opens,                            2027-01-11T08:00:00Z, false",
    "before it closes,                       2027-01-11T15:59:59Z, false",
    "as it closes,                           2027-01-11T16:00:00Z, true",
    "in the night,                           2027-01-12T02:00:00Z, true",
    "at noon on a Saturday,                  2027-01-16T11:00:00Z, true",
    "at noon on a Sunday,                    2027-01-17T11:00:00Z, true",
    "on the eve of a holiday,                2027-01-05T11:00:00Z, false",
    "on the holiday,                         2027-01-06T11:00:00Z, true",
    "on the day after it,                    2027-01-07T11:00:00Z, false",
    "at eight before the summer time,        2027-03-26T07:30:00Z, true",
    "within the hour that is left out,       2027-03-28T01:30:00Z, true",
    "the same moment in UTC is half past nine, 2027-03-29T07:30:00Z, false",
    "and it closes an hour earlier in UTC,   2027-03-29T15:00:00Z, true",
    "after the clocks went back it is eight, 2027-11-02T07:30:00Z, true",
    "and it closes an hour later in UTC,     2027-11-02T15:30:00Z, false"
  })
  void aClinicIsClosedByTheClockOnItsOwnWall(String when, String at, boolean closed)
      throws SQLException {
    var stack = Running.stack();
    try (var database =
        DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"))) {
      database.setSchema("reweave");
      try (var query = database.prepareStatement(CLOSED)) {
        query.setString(1, at);
        try (var rows = query.executeQuery()) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getBoolean(1)).as(when).isEqualTo(closed);
        }
      }
    }
  }
}
