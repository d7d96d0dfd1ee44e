package org.reweave.care;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Conflict;
import org.reweave.platform.Ids;
import org.reweave.platform.Invalid;

/** The unit of treatment: a couple or one person. Closed when the treatment ends, never deleted. */
@Entity
@Table(name = "care_case")
class CareCase {
  @Id UUID id;
  UUID clinicId;
  long number;

  @Enumerated(EnumType.STRING)
  CaseType type;

  String title;
  LocalDate openedOn;
  @Nullable LocalDate closedOn;
  @Nullable LocalDate separatedOn;
  @Version int version;

  protected CareCase() {}

  CareCase(UUID clinicId, long number, CaseType type, List<String> givenNames, LocalDate openedOn) {
    this.id = Ids.random();
    this.clinicId = clinicId;
    this.number = number;
    this.type = type;
    this.title = givenNames.stream().collect(Collectors.joining(" & "));
    this.openedOn = openedOn;
  }

  /**
   * Ends the treatment. Open flags stay open, and stay the team's to work on.
   *
   * @throws Conflict {@code case-closed} the second time
   * @throws Invalid naming {@code closedOn} if that day is not between the opening and today
   */
  void close(LocalDate on, LocalDate today) {
    if (closedOn != null) {
      throw new Conflict("case-closed", "This case is closed already.");
    }
    requireWithin(on, today, "closedOn");
    closedOn = on;
  }

  /**
   * Lets the treatment go on.
   *
   * @throws Conflict {@code not-closed}
   */
  void reopen() {
    if (closedOn == null) {
      throw new Conflict("not-closed", "This case is open.");
    }
    closedOn = null;
  }

  /**
   * Keeps that the partners have parted, for good: who comes together again begins anew.
   *
   * @throws Conflict {@code no-couple}; {@code separated} the second time
   * @throws Invalid naming {@code separatedOn} if that day is not between the opening and today
   */
  void separate(LocalDate on, LocalDate today) {
    if (type != CaseType.COUPLE) {
      throw new Conflict("no-couple", "This is no couple's case.");
    }
    if (separatedOn != null) {
      throw new Conflict("separated", "That this couple has separated is kept already.");
    }
    requireWithin(on, today, "separatedOn");
    separatedOn = on;
  }

  private void requireWithin(LocalDate on, LocalDate today, String field) {
    if (on.isBefore(openedOn) || on.isAfter(today)) {
      throw new Invalid(
          field, "out-of-range", "Give a day from the opening of the case up to today.");
    }
  }
}
