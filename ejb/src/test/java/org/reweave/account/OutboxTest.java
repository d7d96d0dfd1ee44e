package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private Outbox errand;

  @BeforeEach
  void write() {
    errand = new Outbox(UUID.randomUUID(), Errand.CREATE_USER, UUID.randomUUID(), NOW);
  }

  @Test
  void isDueAtOnce() {
    assertThat(errand.dueAt()).isEqualTo(NOW);
    assertThat(errand.state()).isEqualTo(Outbox.State.DUE);
  }

  @Test
  void isDueAgainWhenTheServerThatTookItDied() {
    errand.claim(NOW);

    assertThat(errand.state()).isEqualTo(Outbox.State.DUE);
    assertThat(errand.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
  }

  @Test
  void isDueAgainAfterATryThatFailed() {
    errand.claim(NOW);
    errand.failed(NOW, "Keycloak answered 500");

    assertThat(errand.state()).isEqualTo(Outbox.State.DUE);
    assertThat(errand.dueAt()).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void diesAfterEightTriesAndTellsWhy() {
    for (int i = 0; i < Backoff.TRIES; i++) {
      errand.claim(NOW);
      errand.failed(NOW, "Keycloak answered 500");
    }

    assertThat(errand.state()).isEqualTo(Outbox.State.DEAD);
    assertThat(errand.deadLetter("Kim Ash").lastError()).isEqualTo("Keycloak answered 500");
  }

  @Test
  void diesAtOnceOfARefusal() {
    errand.claim(NOW);
    errand.giveUp("Keycloak refuses the address");

    assertThat(errand.state()).isEqualTo(Outbox.State.DEAD);
    assertThat(errand.deadLetter("Kim Ash").attempts()).isOne();
  }

  @Test
  void neverDiesOfKeycloakBeingAway() {
    for (int i = 0; i < 100; i++) {
      errand.claim(NOW);
      errand.waits(NOW);
    }

    assertThat(errand.attempts()).isZero();
    assertThat(errand.state()).isEqualTo(Outbox.State.DUE);
    assertThat(errand.dueAt()).isEqualTo(NOW.plusSeconds(10));
  }

  @Test
  void whatMustNotHappenTwiceIsOnItsWayUntilTheServerHasAnswered() {
    var mail = new Outbox(UUID.randomUUID(), Errand.TELL_CLIENT, UUID.randomUUID(), NOW);
    mail.claim(NOW);
    assertThat(mail.state()).isEqualTo(Outbox.State.SENDING);

    mail.failed(NOW, "IllegalStateException");
    assertThat(mail.state()).isEqualTo(Outbox.State.DUE);

    mail.claim(NOW);
    mail.waits(NOW);
    assertThat(mail.state()).isEqualTo(Outbox.State.DUE);

    mail.claim(NOW);
    mail.inDoubt();
    assertThat(mail.state()).isEqualTo(Outbox.State.DEAD);
    assertThat(mail.deadLetter("Kim Ash").lastError()).startsWith("it may have arrived");
  }

  @Test
  void aDeadMailTellsNobodyWhatItWasAbout() {
    for (var kind :
        List.of(
            Errand.TELL_STAFF,
            Errand.TELL_CLIENT,
            Errand.REMIND_CLIENT,
            Errand.MAIL_CODE,
            Errand.TELL_MOVED)) {
      var mail = new Outbox(UUID.randomUUID(), kind, UUID.randomUUID(), NOW);

      assertThat(mail.deadLetter("Kim Ash").kind()).isEqualTo("MAIL");
    }
  }

  @Test
  void aNoticeToStaffIsRatherRepeatedThanLost() {
    assertThat(Errand.TELL_STAFF.once()).isFalse();
  }
}
