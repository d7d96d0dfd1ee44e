package org.reweave.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;
import org.reweave.health.DemoReady;

/** Has the demo clinic loaded once the server is up, in one transaction: all of it or nothing. */
@Singleton
@Startup
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStart {
  private static final int SECONDS = 300;

  @Resource TimerService timers;
  @Resource UserTransaction transaction;
  @EJB DemoClinic clinic;
  // A health check bears its kind as a qualifier, and no other.
  @Inject @Readiness DemoReady ready;

  @Inject
  @ConfigProperty(name = "REWEAVE_DEMO", defaultValue = "false")
  boolean wanted;

  @PostConstruct
  void plan() {
    if (wanted) {
      ready.expect();
      timers.createSingleActionTimer(0, new TimerConfig(null, false));
    }
  }

  @Timeout
  void load()
      throws NotSupportedException,
          SystemException,
          RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException {
    transaction.setTransactionTimeout(SECONDS);
    transaction.begin();
    try {
      clinic.load();
      transaction.commit();
    } catch (RuntimeException e) {
      System.getLogger(DemoStart.class.getName())
          .log(System.Logger.Level.ERROR, "The demo clinic could not be loaded", e);
      transaction.rollback();
      return;
    }
    ready.loaded();
  }
}
