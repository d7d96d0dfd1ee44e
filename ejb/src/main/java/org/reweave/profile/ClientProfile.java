package org.reweave.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one client of a case told about themselves.
 *
 * @param sentAt when something was sent last; null if nothing ever was
 * @param parts the questions that were answered, in their order
 */
public record ClientProfile(UUID clientId, @Nullable Instant sentAt, List<Part> parts) {
  /** Answers that belong together. */
  public record Part(String key, String title, List<Answer> answers) {}

  /**
   * The latest answer to a question.
   *
   * @param value as people read it
   * @param sentAt when it was sent
   * @param earlier what was sent before and is different, the latest first
   */
  public record Answer(
      String key, String label, String value, Instant sentAt, List<Earlier> earlier) {}

  /** An answer that a later one took the place of. */
  public record Earlier(String value, Instant sentAt) {}
}
