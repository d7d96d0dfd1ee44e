package org.reweave.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.GuidedField;

/**
 * Something that has to be done by certain times, as its team sees it.
 *
 * @param title what it is; its key where we no longer have it
 * @param advice what to bear in mind
 * @param source what its times rest on
 * @param since when it became known
 * @param text what is known
 * @param ending why it is over; null while it is not
 * @param secondPerson whether a second person has to agree before it ends
 * @param signatures who agreed to its end, the earliest first
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
    boolean secondPerson,
    List<Signature> signatures,
    List<Task> tasks) {

  /**
   * That somebody agrees to its end.
   *
   * @param standing whether it counts: nothing was written down since
   */
  public record Signature(String by, Instant at, String text, boolean standing) {}

  /**
   * One thing to do.
   *
   * @param overdue whether its time has passed and nobody has done it
   * @param fields what to fill in when it is done
   * @param doneBy the name of who did it; null before, as is what follows
   * @param doneAt when it was done
   * @param notedAt when that was written down
   * @param filled what was filled in, by the field's key; moments in ISO-8601
   */
  public record Task(
      UUID taskId,
      String step,
      String title,
      Instant dueAt,
      boolean overdue,
      List<GuidedField> fields,
      @Nullable String doneBy,
      @Nullable Instant doneAt,
      @Nullable Instant notedAt,
      @Nullable String note,
      Map<String, String> filled) {
    /** Whether it was done after its time had passed. */
    public boolean late() {
      return doneAt != null && doneAt.isAfter(dueAt);
    }
  }
}
