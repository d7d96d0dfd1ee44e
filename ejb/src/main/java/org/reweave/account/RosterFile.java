package org.reweave.account;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Invalid;

/**
 * A list of staff as CSV (RFC 4180) with the columns {@code givenName}, {@code familyName}, {@code
 * email} and {@code roles}, in any order; roles stand apart by spaces or semicolons. There may be a
 * fifth, {@code locale}: {@code en}, {@code es} or empty, which is English.
 */
final class RosterFile {
  /** The most people that one file may hold. */
  static final int MOST = 500;

  private static final Set<String> COLUMNS = Set.of("givenName", "familyName", "email", "roles");

  private static final String LOCALE = "locale";

  private RosterFile() {}

  /**
   * One line of the file.
   *
   * @param number of the line, from 1
   * @param who the person, or null if something is wrong
   * @param roles what the person may do; empty if something is wrong
   */
  record Line(
      long number,
      String name,
      @Nullable Invitee who,
      Set<String> roles,
      List<Invalid.Problem> problems) {
    /** The address by which a person is known again; empty if there is none. */
    String address() {
      return who == null || who.email() == null ? "" : who.email().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads a file.
   *
   * @throws Invalid naming {@code file} if it is no such list
   */
  static List<Line> read(String csv) {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      var addresses = new HashSet<String>();
      var lines = new ArrayList<Line>();
      for (var row : reader) {
        var header = new HashSet<>(row.getHeader());
        header.remove(LOCALE);
        if (lines.isEmpty() && !header.equals(COLUMNS)) {
          throw noList(
              "Begin with a line that names the columns: givenName, familyName, email, roles.");
        }
        if (row.getFieldCount() != row.getHeader().size()) {
          throw noList("Line " + row.getStartingLineNumber() + " has another number of columns.");
        }
        if (lines.size() == MOST) {
          throw noList("Send at most " + MOST + " people at once.");
        }
        lines.add(line(row, addresses));
      }
      if (lines.isEmpty()) {
        throw noList("There is nobody in this list.");
      }
      return lines;
    } catch (CsvParseException | IllegalArgumentException notCsv) {
      throw noList("This cannot be read as CSV; look for a quotation mark that is not closed.");
    } catch (java.io.IOException e) {
      throw new IllegalStateException("A text in memory cannot fail to be read", e);
    }
  }

  private static Line line(NamedCsvRecord row, Set<String> addresses) {
    var problems = new ArrayList<Invalid.Problem>();
    Invitee who = null;
    Set<String> roles = Set.of();
    try {
      who =
          Invitee.of(
              row.getField("givenName"),
              row.getField("familyName"),
              row.getField("email"),
              row.findField(LOCALE).filter(l -> !l.isBlank()).orElse(null));
    } catch (Invalid e) {
      problems.addAll(e.problems());
    }
    try {
      roles = RoleRules.check(PersonKind.STAFF, roles(row.getField("roles")));
    } catch (Invalid e) {
      problems.addAll(e.problems());
    }
    var name = (row.getField("givenName") + ' ' + row.getField("familyName")).strip();
    var line = new Line(row.getStartingLineNumber(), name, who, roles, List.copyOf(problems));
    if (!line.address().isEmpty() && !addresses.add(line.address())) {
      var twice = new Invalid.Problem("email", "double", "This address is in the list already.");
      return new Line(line.number(), name, who, roles, List.of(twice));
    }
    return line;
  }

  private static List<String> roles(String field) {
    return Stream.of(field.split("[\\s;]+")).filter(r -> !r.isEmpty()).toList();
  }

  private static Invalid noList(String message) {
    return new Invalid("file", "malformed", message);
  }
}
