package org.reweave.emergency;

import java.util.List;

/**
 * Where somebody stands who may open cases in an emergency.
 *
 * @param fresh whether the own sign-in is young enough to search and open
 * @param open what is open now
 */
public record EmergencyStanding(boolean fresh, List<OpenEmergency> open) {
  public EmergencyStanding {
    open = List.copyOf(open);
  }
}
