package org.reweave.tests.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;
import static org.reweave.tests.database.Held.get;
import static org.reweave.tests.database.Sessions.open;
import static org.reweave.tests.database.Sessions.text;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reweave.tests.api.Answer;
import org.reweave.tests.api.Caller;
import org.reweave.tests.api.Steps;
import org.reweave.tests.api.Steps.Couple;

/**
 * A case that is closed in the very moment in which something is made in it: either comes first.
 */
class ClosingIT {
  /**
   * How many rows each table has of a case; what closing writes itself, and the trail, left out.
   */
  private static final String ROWS =
      """
      select string_agg(format('%%s %%s', c.relname, (xpath('//n/text()', query_to_xml(format(
          'select count(*) as n from reweave.%%I where case_id = %%L', c.relname, '%s'),
          false, true, '')))[1]), ', ' order by c.relname)
      from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'case_id'
      where c.relnamespace = 'reweave'::regnamespace and c.relkind = 'r'
        and c.relname not in ('audit_event', 'case_turn', 'caseload', 'caseload_mark')\
      """;

  /** What makes something new in a case, or changes what is planned in it. */
  private enum Maker {
    HOMEWORK {
      @Override
      Answer make(Couple couple) {
        return Steps.assignHomework(THEO, couple, couple.first());
      }
    },
    OMISSION {
      @Override
      Answer make(Couple couple) {
        return THEO.post("/homework/" + given(couple) + "/omission");
      }
    },
    QUESTIONNAIRE {
      @Override
      Answer make(Couple couple) {
        return THEO.post(
            path(couple) + "/screenings", Map.of("clientId", couple.first(), "instrument", INTAKE));
      }
    },
    PROTOCOL {
      @Override
      Answer make(Couple couple) {
        return THEO.post(
            path(couple) + "/protocol/screenings", Map.of("instruments", List.of(INTAKE)));
      }
    },
    PAPER_FORM {
      @Override
      Answer make(Couple couple) {
        return Steps.enter(THEO, couple, couple.first(), INTAKE, Steps.alarmingAnswers());
      }
    },
    VISIT {
      @Override
      Answer make(Couple couple) {
        return visit(THEO, couple);
      }
    },
    VISIT_BY_THE_OFFICE {
      @Override
      Answer make(Couple couple) {
        return visit(ADA, couple);
      }
    },
    DECISION {
      @Override
      Answer make(Couple couple) {
        return Steps.decide(THEO, couple, "DEFERRED");
      }
    },
    RULE_TO_SIGN {
      @Override
      Answer make(Couple couple) {
        return THEO.put(path(couple) + "/secrets-policy", Map.of("policy", "LIMITED", "seen", 0));
      }
    };

    abstract Answer make(Couple couple);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMadeWhileACaseIsClosedIsRefusedAndLeavesNothing(Maker maker) throws Exception {
    var couple = Steps.openCouple(THEO, "Thekla", "Lennart");
    Steps.assignHomework(THEO, couple, couple.second()).expect(201);
    var visit = Steps.book(THEO, couple, couple.first());
    var before = rows(couple);

    // Closing cancels this visit, and waits for it.
    try (var held = new Held("appointment", visit)) {
      var closing = held.whenItWaits(1, () -> close(couple, today()));
      var making = held.whenItWaits(2, () -> maker.make(couple));
      held.letGo();

      get(closing).expect(204);
      assertThat(get(making).expectProblem(409).field("type")).endsWith("case-closed");
    }
    assertThat(rows(couple)).isEqualTo(before);
  }

  @Test
  void aVisitThatIsBeingBookedIsCancelledByTheClosingThatWaitsForIt() throws Exception {
    var couple = Steps.openCouple(THEO, "Thekla", "Lennart");

    try (var held = new Held("care_case", couple.caseId())) {
      var booking = held.whenItWaits(1, () -> visit(THEO, couple));
      var closing = held.whenItWaits(2, () -> close(couple, today()));
      held.letGo();

      get(booking).expect(201);
      get(closing).expect(204);
    }
    assertThat(THEO.get(path(couple) + "/appointments").expect(200).items())
        .extracting(visit -> visit.path("status").asText())
        .containsExactly("CANCELLED");
  }

  @Test
  void whatIsBeingEnteredRaisesItsFlagBeforeTheCaseIsClosed() throws Exception {
    var couple = Steps.openCouple(THEO, "Thekla", "Lennart");
    var answers = Steps.alarmingAnswers();

    try (var held = new Held("care_case", couple.caseId())) {
      var entering =
          held.whenItWaits(1, () -> Steps.enter(THEO, couple, couple.first(), INTAKE, answers));
      var closing = held.whenItWaits(2, () -> close(couple, today()));
      held.letGo();

      get(entering).expect(201);
      get(closing).expect(204);
    }
    assertThat(THEO.get(path(couple) + "/red-flags").expect(200).items()).isNotEmpty();
  }

  @Test
  void whatAClientIsSendingComesInBeforeTheCaseIsClosed() throws Exception {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    var screening = Steps.assign(THEO, couple, couple.first(), INTAKE);
    var path = "/my/screenings/" + screening;
    ERIN.put(path + "/answers", Map.of("answers", Steps.calmAnswers())).expect(204);

    try (var held = new Held("screening", screening)) {
      var sending =
          held.whenItWaits(
              1,
              () ->
                  ERIN.post(
                      path + "/submission", "", "Idempotency-Key", UUID.randomUUID().toString()));
      // For a day that it refuses, once it was its turn: the demo's case stays open.
      var closing = held.whenItWaits(2, () -> close(couple, today().plusYears(1)));
      held.letGo();

      get(sending).expect(202);
      get(closing).expectProblem(400);
    }
    assertThat(ERIN.get(path).expect(200).field("status")).isEqualTo("SUBMITTED");
  }

  private static String rows(Couple couple) throws SQLException {
    try (var session = open()) {
      return text(session, ROWS.formatted(couple.caseId()));
    }
  }

  private static Answer close(Couple couple, LocalDate on) {
    return THEO.post(path(couple) + "/closure", Map.of("closedOn", on.toString()));
  }

  private static Answer visit(Caller staff, Couple couple) {
    var startsAt = Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    return staff.post(
        path(couple) + "/appointments",
        Map.of(
            "startsAt",
            startsAt.toString(),
            "minutes",
            50,
            "attendees",
            List.of(couple.first()),
            "mode",
            "ONLINE"));
  }

  private static String given(Couple couple) {
    return THEO.get(path(couple) + "/homework")
        .expect(200)
        .items()
        .getFirst()
        .path("assignmentId")
        .asText();
  }

  private static String path(Couple couple) {
    return "/cases/" + couple.caseId();
  }
}
