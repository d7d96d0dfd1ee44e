package org.reweave.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TraceTest {
  @Test
  void showsWhereItHappenedButNotWhatWasSaid() {
    var cause = new SQLException("value 'what a client wrote' is too long", "22001");

    var trace = Trace.of(new IllegalStateException("what a client wrote", cause));

    assertThat(trace)
        .contains("IllegalStateException", "Caused by java.sql.SQLException with state 22001")
        .contains("TraceTest")
        .doesNotContain("client wrote");
  }
}
