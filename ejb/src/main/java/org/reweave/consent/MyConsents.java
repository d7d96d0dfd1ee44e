package org.reweave.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reweave.seeds.ConsentForm;

/** What a client is asked to sign, and what they have signed; nothing of the partner. */
public record MyConsents(List<Waiting> waiting, List<Signed> signed) {
  /**
   * A form that waits for the client.
   *
   * @param partId the client's own part in the case
   * @param language of the form, such as {@code es}
   */
  public record Waiting(UUID partId, String language, ConsentForm form) {}

  /** The client's own copy of what was signed. */
  public record Signed(
      UUID signatureId,
      String form,
      int version,
      String language,
      String title,
      String words,
      String name,
      Instant signedAt) {}
}
