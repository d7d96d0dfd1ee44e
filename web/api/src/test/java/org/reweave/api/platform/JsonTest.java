package org.reweave.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;

class JsonTest {
  record Row(String name, LocalDate on, Instant at) {}

  @Test
  void writesDatesAsIsoTextAndShowsNulls() {
    var row = new Row(null, LocalDate.of(2026, 11, 22), Instant.parse("2026-11-22T09:30:00Z"));

    assertThat(Json.write(new Page<>(List.of(row), null)))
        .isEqualTo(
            """
            {"items":[{"name":null,"on":"2026-11-22","at":"2026-11-22T09:30:00Z"}],"next":null}\
            """);
  }

  @Test
  void writesAProblemOfTheInputWithItsFields() {
    var id = UUID.fromString("6f1f4b0e-0000-4000-8000-000000000001");
    var errors = List.of(new Invalid.Problem("dueOn", "past", "Choose today or later."));

    assertThat(Json.write(Problem.of(400, "invalid", "Please mend the fields.", id, errors)))
        .isEqualTo(
            """
            {"type":"urn:reweave:problem:invalid","title":"Invalid","status":400,\
            "detail":"Please mend the fields.",\
            "instance":"urn:uuid:6f1f4b0e-0000-4000-8000-000000000001",\
            "errors":[{"field":"dueOn","code":"past","message":"Choose today or later."}]}\
            """);
  }

  @Test
  void leavesTheFieldsAwayWhereTheTroubleIsElsewhere() {
    assertThat(Json.write(Problem.of(404, UUID.randomUUID()))).doesNotContain("errors");
  }
}
