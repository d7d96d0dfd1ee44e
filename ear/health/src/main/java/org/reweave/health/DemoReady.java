package org.reweave.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only after the demo clinic was loaded, where it is wanted. */
@Readiness
@ApplicationScoped
public class DemoReady implements HealthCheck {
  private volatile boolean awaited;

  /** From now on until {@link #loaded} the application is not ready. */
  public void expect() {
    awaited = true;
  }

  /** The demo clinic stands. */
  public void loaded() {
    awaited = false;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("demo").status(!awaited).build();
  }
}
