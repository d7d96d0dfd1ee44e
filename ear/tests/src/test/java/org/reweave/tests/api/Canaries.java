package org.reweave.tests.api;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.THEO;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.reweave.tests.Running;

/** Words that were hidden in one record, each in one field, and who may find them. */
final class Canaries {
  /** No word fits into a field for a number. */
  static final String PHONE = "07700 900417";

  /** One of them; what a PDF says next may stand right behind it. */
  static final Pattern WORD =
      Pattern.compile("wrenquill[a-z]{2}z|" + PHONE, Pattern.CASE_INSENSITIVE);

  static final String PASSWORD = "reweave-demo";
  static final String LEAD = "theo.therapist";
  static final String SELF = "erin.client";
  static final String OFFICE = "paula.privacy";

  /**
   * @param field where it is
   * @param readers the logins of those whom it is for
   */
  record Hidden(String field, Set<String> readers) {}

  private final SealedColumns columns = new SealedColumns();
  private final Steps.Couple couple = Steps.demoCouple(THEO, "Erin", "Finn");
  private final SortedMap<String, Hidden> hidden = new TreeMap<>();
  private final Set<String> known = new HashSet<>();
  private final Steps.Couple turned;

  private Canaries() throws IOException, InterruptedException {
    known.addAll(Set.of(couple.caseId(), couple.first(), couple.second()));
    HiddenByErin.hide(this);
    HiddenInSafety.hide(this);
    HiddenInRecord.hide(this);
    turned = HiddenInCourse.hide(this);
    known.add(turned.caseId());
    exchange(turned.first(), couple.first());
    exchange(turned.second(), couple.second());
  }

  /** Hides one in each field that Erin fills in alone, and in each in which others write of her. */
  static Canaries aboutErin() throws IOException, InterruptedException {
    return new Canaries();
  }

  /** Gives the case that took its turns back to its own two. */
  void giveBack() {
    exchange(couple.first(), turned.first());
    exchange(couple.second(), turned.second());
  }

  /** Lets somebody be in care in the case of turns for somebody else: no clinic can do that. */
  private void exchange(String from, String to) {
    var stack = Running.stack();
    try (var database =
            DriverManager.getConnection(
                stack.databaseUrl(), "postgres", stack.secret("superuser"));
        var exchange =
            database.prepareStatement(
                "update reweave.case_member set person_id = ?::uuid"
                    + " where case_id = ?::uuid and person_id = ?::uuid")) {
      exchange.setString(1, to);
      exchange.setString(2, turned.caseId());
      exchange.setString(3, from);
      assertThat(exchange.executeUpdate()).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Steps.Couple couple() {
    return couple;
  }

  /** The paths that name either of their cases. */
  Pattern ofTheCases() {
    return Pattern.compile("/.*(" + couple.caseId() + '|' + turned.caseId() + ')');
  }

  SealedColumns columns() {
    return columns;
  }

  SortedMap<String, Hidden> hidden() {
    return hidden;
  }

  /** Ids that even a stranger may know. */
  Set<String> known() {
    return known;
  }

  void knows(String id) {
    known.add(id);
  }

  /** What somebody should have found and did not. */
  Set<String> missing(Set<String> found, String login) {
    return hidden.entrySet().stream()
        .filter(h -> h.getValue().readers.contains(login) && !found.contains(h.getKey()))
        .map(h -> h.getValue().field)
        .collect(toCollection(TreeSet::new));
  }

  /** Notes a find that is not for whom it was found by. */
  void note(String login, String canary, String path, List<String> wrong) {
    var there = hidden.get(canary);
    if (there == null || !there.readers.contains(login)) {
      wrong.add((there == null ? canary : there.field) + " at " + path);
    }
  }

  void hideNumber(String number, String field, String... readers) {
    hidden.put(number, new Hidden(field, Set.of(readers)));
  }

  /** A word for a field, which those alone may find. */
  String hide(String field, String... readers) {
    int n = hidden.size();
    var canary = "wrenquill" + (char) ('a' + n / 26) + (char) ('a' + n % 26) + "z";
    hidden.put(canary, new Hidden(field, Set.of(readers)));
    return canary;
  }
}
