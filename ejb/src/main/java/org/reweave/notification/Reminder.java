package org.reweave.notification;

/** What a mail before an appointment may say. */
public enum Reminder {
  /** No such mail. */
  NONE,
  /** That there is one soon. */
  WITHOUT_TIME,
  /** Day and hour too. */
  WITH_TIME
}
