package org.reweave.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When tokens are renewed, by a clock of the test. */
class RenewalTest {
  /** Of the portal's client, as the realm's file says. */
  private static final Duration LIFE = Duration.ofMinutes(45);

  private final SetClock clock = new SetClock();
  private final Queue<Runnable> threads = new ArrayDeque<>();
  private final Renewal renewal = new Renewal(threads::add);
  private final Keycloak keycloak = new Keycloak();

  @BeforeEach
  void start() {
    renewal.clock = clock;
  }

  @Test
  void leavesYoungTokensAlone() {
    clock.pass(Duration.ofMinutes(10).minusSeconds(1));

    request();

    assertThat(keycloak.asked).isZero();
  }

  @Test
  void renewsThemOnceTheyAreTenMinutesOld() {
    clock.pass(Duration.ofMinutes(10));

    request();

    assertThat(keycloak.asked).isOne();
    assertThat(keycloak.issued).isEqualTo(clock.instant());
  }

  @Test
  void letsNobodyWaitAndAsksOnceForManyRequests() {
    clock.pass(Duration.ofMinutes(10));

    for (int i = 0; i < 5; i++) {
      renewal.ifDue(keycloak);
    }

    assertThat(keycloak.asked).isZero();
    assertThat(threads).hasSize(1);
  }

  @Test
  void forgetsAFailureAndAsksAgainAfterAPause() {
    keycloak.away = true;
    clock.pass(Duration.ofMinutes(10));
    request();
    assertThat(keycloak.asked).isOne();

    clock.pass(Renewal.PAUSE.minusSeconds(1));
    request();
    assertThat(keycloak.asked).isOne();

    clock.pass(Duration.ofSeconds(1));
    request();
    assertThat(keycloak.asked).isEqualTo(2);
  }

  @Test
  void whoeverIsAtWorkHasMoreThanHalfAnHourLeftWhenKeycloakGoesAway() {
    var shortest = LIFE;
    var end = clock.instant().plus(Duration.ofHours(8));
    while (clock.instant().isBefore(end)) {
      clock.pass(Duration.ofSeconds(97)); // somebody reads, and clicks
      request();
      var left = LIFE.minus(Duration.between(keycloak.issued, clock.instant()));
      shortest = left.compareTo(shortest) < 0 ? left : shortest;
    }

    assertThat(shortest).isGreaterThan(Duration.ofMinutes(30));
  }

  /** A request of the one session, and whatever it sets off. */
  private void request() {
    renewal.ifDue(keycloak);
    while (!threads.isEmpty()) {
      threads.remove().run();
    }
  }

  /** Keycloak, and the tokens it gave. */
  private final class Keycloak implements Renewal.Tokens {
    Instant issued = clock.instant();
    boolean away;
    int asked;

    @Override
    public Instant issued() {
      return issued;
    }

    @Override
    public boolean renew() {
      asked++;
      issued = away ? issued : clock.instant();
      return !away;
    }

    @Override
    public Object session() {
      return this;
    }
  }

  /** A clock that goes when it is told to. */
  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2027-03-01T09:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
