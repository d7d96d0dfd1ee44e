package org.reweave.safety;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What waits in cases by a feature that builds on this one, for the list of all that waits. */
public interface WaitingWork {
  /** What is to be done. */
  DueReview.Kind kind();

  /** By when the first of each case is due, of the viewer's open cases that have any. */
  Map<UUID, LocalDate> dueByCase();
}
