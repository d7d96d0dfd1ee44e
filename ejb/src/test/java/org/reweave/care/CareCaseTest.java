package org.reweave.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.platform.Conflict;
import org.reweave.platform.Invalid;

class CareCaseTest {
  private static final LocalDate OPENED = LocalDate.parse("2026-03-01");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final CareCase careCase =
      new CareCase(UUID.randomUUID(), 1, CaseType.COUPLE, List.of("Kit", "Lou"), OPENED);

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01", "2026-11-22"})
  void isClosedOnADayUpToToday(LocalDate day) {
    careCase.close(day, TODAY);

    assertThat(careCase.closedOn).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-28", "2026-11-23"})
  void isNotClosedBeforeItWasOpenedNorAheadOfTime(LocalDate day) {
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> careCase.close(day, TODAY));
    assertThat(careCase.closedOn).isNull();
  }

  @Test
  void isClosedOnce() {
    careCase.close(TODAY, TODAY);

    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> careCase.close(TODAY, TODAY))
        .satisfies(e -> assertThat(e.code()).isEqualTo("case-closed"));
    assertThat(careCase.closedOn).isEqualTo(TODAY);
  }
}
