package org.reweave.safety;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done by certain times, as its team sees it.
 *
 * @param title what it is; its key where we no longer have it
 * @param advice what to bear in mind
 * @param source what its times rest on
 * @param since when it became known
 * @param text what is known
 * @param ending why it is over; null while it is not
 * @param tasks what is to be done and was, what is due first on top
 */
public record CurrentObligation(
    UUID obligationId,
    UUID clientId,
    String kind,
    String title,
    String advice,
    String source,
    Instant since,
    String text,
    String openedBy,
    Instant openedAt,
    @Nullable Instant endedAt,
    @Nullable String ending,
    List<Task> tasks) {

  /**
   * One thing to do.
   *
   * @param overdue whether its time has passed and nobody has done it
   * @param doneBy the name of who did it; null before, as is all that follows
   */
  public record Task(
      UUID taskId,
      String step,
      String title,
      Instant dueAt,
      boolean overdue,
      @Nullable String doneBy,
      @Nullable Instant doneAt,
      @Nullable String note) {}
}
