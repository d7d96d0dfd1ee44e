package org.reweave.screening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client would rather answer later or by phone: a task for the clinician, until a clinician of
 * the case settles it.
 *
 * @param instrument the key of what was to be answered
 * @param at when it was last said
 * @param aloneAt when it was said afterwards that the client is alone; null if it was not
 * @param sentAt when the questions came in afterwards; null if they did not
 * @param settled null while nobody has settled it
 */
public record Wish(
    UUID wishId,
    UUID clientId,
    String instrument,
    Readiness readiness,
    Instant at,
    @Nullable Instant aloneAt,
    @Nullable Instant sentAt,
    @Nullable Settled settled) {

  /**
   * How it was settled.
   *
   * @param by the clinician's name
   */
  public record Settled(String by, Instant at, String note) {}
}
