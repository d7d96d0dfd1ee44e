package org.reweave.portal.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.safety.FlagState.CLOSED;
import static org.reweave.safety.FlagState.MONITORED;
import static org.reweave.safety.FlagState.RAISED;
import static org.reweave.seeds.Rule.Kind.SAFETY;
import static org.reweave.seeds.Rule.Kind.TOPIC;
import static org.reweave.seeds.Severity.CRITICAL;
import static org.reweave.seeds.Severity.HIGH;
import static org.reweave.seeds.Severity.MODERATE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.safety.FlagState;
import org.reweave.safety.FlagSummary;
import org.reweave.seeds.Rule;
import org.reweave.seeds.Severity;

class FlagOrderTest {
  @Test
  void putsWhatIsOpenAndWeightiestOnTop() {
    var closed = flag(SAFETY, CRITICAL, CLOSED);
    var topic = flag(TOPIC, HIGH, RAISED);
    var high = flag(SAFETY, HIGH, RAISED);
    var critical = flag(SAFETY, CRITICAL, MONITORED);

    assertThat(FlagOrder.weightiestFirst(List.of(closed, topic, high, critical)))
        .containsExactly(critical, high, topic, closed);
  }

  @Test
  void leavesFlagsOfOneWeightAsTheyCame() {
    var newer = flag(SAFETY, MODERATE, RAISED);
    var older = flag(SAFETY, MODERATE, RAISED);

    assertThat(FlagOrder.weightiestFirst(List.of(newer, older))).containsExactly(newer, older);
  }

  private static FlagSummary flag(Rule.Kind kind, Severity severity, FlagState state) {
    return new FlagSummary(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "CODE",
        "A topic",
        kind,
        severity,
        state,
        Instant.EPOCH,
        null,
        null,
        null,
        null);
  }
}
