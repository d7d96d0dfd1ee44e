package org.reweave.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Review;

/**
 * What the clients of a case were asked to sign, and who signed which version when.
 *
 * @param policy the rule on what is said alone; null before the lead chose one
 * @param asked the forms of today
 */
public record CaseConsents(@Nullable Choice policy, List<Asked> asked, List<Client> clients) {
  /**
   * The lead's choice.
   *
   * @param number 1 for the first
   */
  public record Choice(SecretsPolicy policy, int number, String chosenBy, Instant chosenAt) {}

  /** A form of today; {@code legal} is AWAITING until a lawyer has read it. */
  public record Asked(String form, int version, String title, Review legal) {}

  /**
   * One client of today.
   *
   * @param missing keys of the forms of today that the client has not signed
   * @param signed everything the client ever signed in this case, the latest first
   */
  public record Client(UUID clientId, List<String> missing, List<MyConsents.Signed> signed) {}
}
