package org.reweave.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.content.Worksheets;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Content;

/** Writes the demo clinic's homework at the times of the demo; works for SYSTEM alone. */
@ApplicationScoped
public class DemoHomework {
  @PersistenceContext EntityManager em;
  @Inject Sealer sealer;
  @Inject Worksheets worksheets;

  /** What a client filled in. */
  public record Filled(
      Map<String, String> fields,
      int difficulty,
      int usefulness,
      Instant at,
      @Nullable Reviewed review) {}

  /** What the therapist said to it. */
  public record Reviewed(int quality, String text, Instant at) {}

  /**
   * One assignment with its entries.
   *
   * @param pair the same for both halves of joint work; null for one client's alone
   */
  public void replay(
      UUID clinic,
      UUID caseId,
      UUID client,
      UUID therapist,
      String worksheet,
      String note,
      LocalDate dueOn,
      Instant at,
      @Nullable UUID pair,
      List<Filled> entries) {
    var sheet = Content.english().worksheet(worksheet).orElseThrow();
    var digest = worksheets.keep(clinic, sheet);
    var assignment =
        new Assignment(clinic, caseId, client, sheet, digest, dueOn, null, therapist, at);
    assignment.annotate(sealer.sealText(assignment.noteSeal(), note));
    em.persist(assignment);
    em.flush();
    if (pair != null) {
      em.persist(new AssignmentPair(assignment, pair));
    }
    for (var filled : entries) {
      enter(assignment, filled, therapist);
    }
    em.flush();
  }

  private void enter(Assignment assignment, Filled filled, UUID therapist) {
    var draft = new EntryDraft(assignment, filled.at);
    draft.save(
        EntryRules.seal(sealer, draft.fieldsSeal(), filled.fields),
        filled.difficulty,
        filled.usefulness,
        filled.at);
    var entry = draft.submit(null, filled.at);
    assignment.submit();
    em.persist(draft);
    em.persist(entry);
    em.flush();
    var review = filled.review;
    if (review != null) {
      var text = sealer.sealText(entry.reviewSeal(therapist), review.text);
      em.persist(new EntryReview(entry, review.quality, text, therapist, review.at));
      assignment.review();
    }
  }
}
