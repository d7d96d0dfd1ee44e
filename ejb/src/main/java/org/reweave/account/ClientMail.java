package org.reweave.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asked before any mail leaves for a client: whether it may, when, and in which words. The feature
 * that keeps what clients allow answers; here nothing of that is known.
 */
public interface ClientMail {
  /** Why a mail would leave. */
  enum Occasion {
    /** Something new may wait in the portal. */
    NEWS,
    /** An appointment is near. */
    VISIT
  }

  /** What becomes of a mail. */
  sealed interface Answer {}

  /** It leaves now. */
  record Send(Letter letter) implements Answer {}

  /** It is asked about again then. */
  record Hold(Instant until) implements Answer {}

  /** It never leaves. */
  record Drop() implements Answer {}

  /**
   * A client whom a mail is for.
   *
   * @param language {@code en} or {@code es}
   */
  record Addressee(UUID clinic, UUID person, String language) {}

  /**
   * From when on the link to choose a password may leave for the address that the clinic has; empty
   * if never: then a code is handed over in person. Somebody who has not said yet how to be reached
   * is invited there at once, since without a link nobody could say anything.
   *
   * @param now the earliest that is answered
   */
  Optional<Instant> link(Addressee to, MailAddress address, Instant now);

  /**
   * Decides, in the worker's transaction.
   *
   * @param about the appointment; null for {@link Occasion#NEWS}
   */
  Answer ask(Addressee to, Occasion occasion, @Nullable UUID about);
}
