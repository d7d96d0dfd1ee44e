package org.reweave.tests.api;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reweave.tests.Running;

/** Every column of the schema that keeps something sealed, and into which something new came. */
final class SealedColumns {
  /** Columns into which nobody can write a word, and why. */
  static final Map<String, String> WORDLESS =
      Map.of(
          "screening_draft.answers", "what was chosen; no questionnaire asks for own words",
          "response.answers", "what was chosen",
          "response.score", "numbers",
          "red_flag.evidence", "which answers raised it",
          "released_score.total", "a number",
          "report.pdf", "made of the rest, and read in the answers",
          "access_copy.pdf", "made of the rest, and read in the answers",
          "idempotency_key.request_mac", "a digest",
          "address_change.code", "a digest");

  private static final String ALL =
      """
      select table_name, column_name from information_schema.columns
      where table_schema = 'reweave' and data_type = 'bytea'\
      """;

  private final Map<String, Set<String>> before = values();

  /** All that there are. */
  Set<String> all() {
    return before.keySet();
  }

  /** Those into which nothing came since, and a word might have. */
  SortedSet<String> untouched() {
    var untouched = new TreeSet<String>();
    values()
        .forEach(
            (column, now) -> {
              now.removeAll(before.getOrDefault(column, Set.of()));
              if (now.isEmpty() && !WORDLESS.containsKey(column)) {
                untouched.add(column);
              }
            });
    return untouched;
  }

  private static Map<String, Set<String>> values() {
    var stack = Running.stack();
    try (var database =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var statement = database.createStatement();
        var columns = statement.executeQuery(ALL)) {
      var values = new TreeMap<String, Set<String>>();
      while (columns.next()) {
        var table = columns.getString(1);
        var column = columns.getString(2);
        values.put(table + '.' + column, values(database, table, column));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> values(Connection database, String table, String column)
      throws SQLException {
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select distinct md5(%2$s) from reweave.%1$s where length(%2$s) > 0"
                    .formatted(table, column))) {
      var values = new HashSet<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
