package org.reweave.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A release with what hangs on it, as far as its reader may see: a client's holds the own part
 * alone.
 *
 * @param parties those who have to sign
 * @param latest what each of them did last, by party; nothing for who has done nothing yet
 * @param given what went out, the latest first
 */
record ReleaseFile(
    Release release,
    List<ReleaseParty> parties,
    Map<UUID, ReleaseAct> latest,
    List<Disclosure> given) {
  /** What a party did last. */
  Optional<ReleaseAct> latest(ReleaseParty party) {
    return Optional.ofNullable(latest.get(party.id));
  }

  /** How far it is; for readers of every part alone. */
  ReleaseState state(LocalDate today) {
    return ReleaseState.of(
        parties.stream().map(p -> latest(p).map(a -> a.answer)).toList(), release.expiresOn, today);
  }
}
