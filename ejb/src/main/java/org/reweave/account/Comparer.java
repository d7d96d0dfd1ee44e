package org.reweave.account;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares each clinic's accounts with Keycloak once a day, and when an administrator asks for it.
 * Keycloak is called outside of any transaction; while it is away the comparison waits.
 */
@Singleton
@Startup
@DenyAll
@TransactionAttribute(NOT_SUPPORTED)
public class Comparer {
  private static final System.Logger LOG = System.getLogger(Comparer.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Resource TimerService timers;
  @EJB Comparisons comparisons;
  @Inject Directory directory;

  /** Each look begins a pause after the one before has ended, however long that took. */
  @PostConstruct
  void wind() {
    timers.createSingleActionTimer(PAUSE.toMillis(), new TimerConfig(null, false));
  }

  @Timeout
  void work() {
    try {
      comparisons.claim().ifPresent(this::compare);
    } catch (RuntimeException e) {
      if (!Worker.away(e)) {
        LOG.log(WARNING, "Comparing accounts with Keycloak failed: {0}", Worker.reason(e));
      }
    } finally {
      wind();
    }
  }

  private void compare(UUID clinic) {
    @Nullable UUID last = null;
    var some = comparisons.after(clinic, last);
    while (!some.isEmpty()) {
      for (var known : some) {
        compare(known);
        last = known.person();
      }
      some = comparisons.after(clinic, last);
    }
    meetStrangers(clinic);
    comparisons.done(clinic);
  }

  /** One person whom Keycloak does not tell of now leaves the others to be compared. */
  private void compare(Comparisons.Known known) {
    try {
      comparisons.keep(known.person(), directory.see(known.login()));
    } catch (RuntimeException e) {
      if (Worker.away(e)) {
        throw e;
      }
      LOG.log(WARNING, "Account {0} was not compared: {1}", known.person(), Worker.reason(e));
    }
  }

  private void meetStrangers(UUID clinic) {
    int strangers = comparisons.meet(clinic, directory.holders());
    if (strangers > 0) {
      LOG.log(
          WARNING,
          "{0} users of Keycloak hold a role of ours without an account; the wall lets none in",
          strangers);
    }
  }
}
