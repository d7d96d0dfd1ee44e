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
  private final Session session = new Session();
  private boolean away;
  private int looks;

  @BeforeEach
  void start() {
    renewal.clock = clock;
    renewal.keycloak =
        new SignInService() {
          @Override
          public boolean available() {
            looks++;
            return !away;
          }
        };
  }

  @Test
  void leavesYoungTokensAlone() {
    clock.pass(Duration.ofMinutes(10).minusSeconds(1));

    request();

    assertThat(session.asked).isZero();
  }

  @Test
  void renewsThemOnceTheyAreTenMinutesOld() {
    clock.pass(Duration.ofMinutes(10));

    request();

    assertThat(session.asked).isOne();
    assertThat(session.issued).isEqualTo(clock.instant());
  }

  @Test
  void letsNobodyWaitAndAsksOnceForManyRequests() {
    clock.pass(Duration.ofMinutes(10));

    for (int i = 0; i < 5; i++) {
      renewal.ifDue(session);
    }

    assertThat(session.asked).isZero();
    assertThat(threads).hasSize(1);
  }

  @Test
  void leavesAKeycloakThatIsAwayInPeaceAndThenAsksAgain() {
    away = true;
    clock.pass(Duration.ofMinutes(10));
    request();
    clock.pass(Renewal.PAUSE.minusSeconds(1));
    request();
    assertThat(looks).isOne();
    assertThat(session.asked).isZero();

    away = false;
    clock.pass(Duration.ofSeconds(1));
    request();
    assertThat(session.asked).isOne();
  }

  @Test
  void aSessionThatIsOverKeepsNobodyElseFromGoingOn() {
    var over = new Session();
    over.refused = true;
    clock.pass(Duration.ofMinutes(10));

    request(over);
    request(over);
    request();

    assertThat(over.asked).isOne();
    assertThat(session.asked).isOne();
  }

  @Test
  void whoeverIsAtWorkHasMoreThanHalfAnHourLeftWhenKeycloakGoesAway() {
    var shortest = LIFE;
    var end = clock.instant().plus(Duration.ofHours(8));
    while (clock.instant().isBefore(end)) {
      clock.pass(Duration.ofSeconds(97)); // somebody reads, and clicks
      request();
      var left = LIFE.minus(Duration.between(session.issued, clock.instant()));
      shortest = left.compareTo(shortest) < 0 ? left : shortest;
    }

    assertThat(shortest).isGreaterThan(Duration.ofMinutes(30));
  }

  private void request() {
    request(session);
  }

  /** A request of a session, and whatever it sets off. */
  private void request(Session of) {
    renewal.ifDue(of);
    while (!threads.isEmpty()) {
      threads.remove().run();
    }
  }

  /** A person's session at Keycloak, and the tokens of it. */
  private final class Session implements Renewal.Tokens {
    Instant issued = clock.instant();
    boolean refused;
    int asked;

    @Override
    public Instant issued() {
      return issued;
    }

    @Override
    public boolean renew() {
      asked++;
      issued = refused ? issued : clock.instant();
      return !refused;
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
