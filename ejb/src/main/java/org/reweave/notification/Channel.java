package org.reweave.notification;

/** A way to reach a client. The software itself sends mail alone; the rest tells staff. */
public enum Channel {
  MAIL,
  /** Nothing but what waits behind the sign-in. */
  PORTAL,
  PHONE,
  /** Text message. */
  TEXT
}
