package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

class WorkerTest {
  @Test
  void keycloakIsAwayWhenNobodyAnswersTheDoor() {
    assertThat(Worker.away(new ProcessingException(new ConnectException("refused")))).isTrue();
    assertThat(Worker.away(new CircuitBreakerOpenException())).isTrue();
  }

  @Test
  void anAnswerThatDoesNotComeCountsAsATry() {
    assertThat(Worker.away(new ProcessingException(new SocketTimeoutException("read")))).isFalse();
  }

  @Test
  void aMailWithoutAnAnswerIsInDoubtAndARefusedOneIsNot() {
    assertThat(Worker.unanswered(new Unanswered(new SocketTimeoutException("read")))).isTrue();
    assertThat(Worker.unanswered(new ProcessingException(new SocketTimeoutException("read"))))
        .isTrue();
    assertThat(Worker.unanswered(new IllegalStateException("mail was not sent"))).isFalse();
  }

  @Test
  void theReasonRepeatsNoWordOfTheFailure() {
    assertThat(Worker.reason(new IllegalStateException("kim@example.org is taken")))
        .isEqualTo("IllegalStateException");
  }
}
