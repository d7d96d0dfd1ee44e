package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void waitsLongerEachTimeUpToAnHour() {
    var waits =
        IntStream.rangeClosed(1, 7).mapToObj(n -> Backoff.after(n).orElseThrow().toSeconds());

    assertThat(waits).containsExactly(2L, 8L, 32L, 128L, 512L, 2048L, 3600L);
  }

  @Test
  void givesUpAfterTheEighthTry() {
    assertThat(Backoff.after(8)).isEmpty();
  }

  @Test
  void outlastsAnHourOfTrouble() {
    var total =
        IntStream.rangeClosed(1, 7)
            .mapToObj(n -> Backoff.after(n).orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(total).isGreaterThan(Duration.ofHours(1));
  }
}
