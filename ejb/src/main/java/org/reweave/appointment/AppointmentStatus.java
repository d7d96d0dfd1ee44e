package org.reweave.appointment;

/** How far an appointment has come. */
public enum AppointmentStatus {
  PLANNED,
  HELD,
  CANCELLED,
  NO_SHOW
}
