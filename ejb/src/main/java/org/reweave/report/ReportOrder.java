package org.reweave.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseClient;
import org.reweave.platform.Conflict;
import org.reweave.platform.Invalid;

/**
 * A report that can be made.
 *
 * @param clientId whom it is about; null if about the case
 * @param releaseId under which it is given out; null unless for the referrer
 */
record ReportOrder(
    ReportAudience audience,
    @Nullable UUID clientId,
    @Nullable UUID releaseId,
    LocalDate from,
    LocalDate to) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  /**
   * Checks what was asked for.
   *
   * @param clients of the case today
   * @throws Invalid naming each field that cannot be taken
   * @throws Conflict {@code release-needed}: nothing is made for somebody outside without one
   */
  static ReportOrder of(NewReport asked, List<CaseClient> clients) {
    var problems = new ArrayList<Invalid.Problem>();
    var audience = asked.audience();
    if (audience == null) {
      problems.add(new Invalid.Problem("audience", "required", "Choose for whom it is."));
    }
    var clientId = audience == null ? null : about(audience, asked.clientId());
    if (audience == ReportAudience.CLIENT && clientId == null) {
      problems.add(new Invalid.Problem("clientId", "required", "Choose the client."));
    } else if (clientId != null && clients.stream().noneMatch(c -> c.clientId().equals(clientId))) {
      problems.add(new Invalid.Problem("clientId", "unknown", "Choose a client of this case."));
    }
    var from = asked.from();
    var to = asked.to();
    if (from == null) {
      problems.add(new Invalid.Problem("from", "required", "Choose the first day."));
    }
    if (to == null) {
      problems.add(new Invalid.Problem("to", "required", "Choose the last day."));
    }
    if (from != null && to != null && to.isBefore(from)) {
      problems.add(
          new Invalid.Problem(
              "to", "before-from", "Choose a last day that is not before the first."));
    }
    if (to != null && to.getYear() > LAST_YEAR) {
      problems.add(new Invalid.Problem("to", "out-of-range", "Choose an earlier last day."));
    }
    if (from != null && from.getYear() < FIRST_YEAR) {
      problems.add(new Invalid.Problem("from", "out-of-range", "Choose a later first day."));
    }
    if (audience == null || from == null || to == null || !problems.isEmpty()) {
      throw new Invalid(problems);
    }
    var outside = audience == ReportAudience.REFERRER;
    if (outside && asked.releaseId() == null) {
      throw new Conflict(
          "release-needed", "Choose the release under which this is given to the referrer.");
    }
    return new ReportOrder(audience, clientId, outside ? asked.releaseId() : null, from, to);
  }

  private static @Nullable UUID about(ReportAudience audience, @Nullable UUID clientId) {
    return switch (audience) {
      case CLIENT, REFERRER -> clientId;
      case THERAPIST, COUPLE -> null;
    };
  }
}
