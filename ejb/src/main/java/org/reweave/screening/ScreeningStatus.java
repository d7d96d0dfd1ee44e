package org.reweave.screening;

/** How far a screening is. */
public enum ScreeningStatus {
  ASSIGNED,
  STARTED,
  SUBMITTED
}
