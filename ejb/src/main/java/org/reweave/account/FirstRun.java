package org.reweave.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reweave.platform.Invalid;

/**
 * Sets a new clinic up, once the server is up, if the settings name one that is not there yet. Who
 * may set environment variables of the server may make clinics; no page or operation does.
 */
@Singleton
@Startup
@DenyAll
public class FirstRun {
  private static final System.Logger LOG = System.getLogger(FirstRun.class.getName());

  @Resource TimerService timers;
  @EJB NewClinics clinics;

  @Inject
  @ConfigProperty(name = "REWEAVE_NEW_CLINIC")
  Optional<String> name;

  @Inject
  @ConfigProperty(name = "REWEAVE_NEW_CLINIC_ZONE", defaultValue = "UTC")
  String zone;

  @Inject
  @ConfigProperty(name = "REWEAVE_NEW_CLINIC_JURISDICTION")
  Optional<String> jurisdiction;

  @Inject
  @ConfigProperty(name = "REWEAVE_NEW_CLINIC_ADMINISTRATOR")
  Optional<String> administrator;

  @PostConstruct
  void plan() {
    if (name.isPresent()) {
      timers.createSingleActionTimer(0, new TimerConfig(null, false));
    }
  }

  @Timeout
  void setUp() {
    try {
      var asked =
          NewClinic.of(name.orElseThrow(), zone, jurisdiction.orElse(""), administrator.orElse(""));
      LOG.log(
          System.Logger.Level.INFO,
          clinics.add(asked)
              ? "The new clinic is there, and its administrator is being invited."
              : "The clinic of REWEAVE_NEW_CLINIC is there already.");
    } catch (Invalid wrong) {
      wrong
          .problems()
          .forEach(p -> LOG.log(System.Logger.Level.ERROR, p.field() + ": " + p.message()));
    }
  }
}
