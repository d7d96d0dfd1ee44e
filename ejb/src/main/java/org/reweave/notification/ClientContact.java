package org.reweave.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one client of a case may be reached, for who treats them.
 *
 * @param sharedAddress whether the partner has the same mailbox; no mail goes to either then
 * @param allowed what the client said; null before the first time
 * @param codeWord by which a caller and the client know each other; empty if there is none
 * @param mustNotKnow who must not learn of the clinic; empty if nothing was said
 */
public record ClientContact(
    UUID clientId,
    String displayName,
    boolean sharedAddress,
    @Nullable OwnSafeContact allowed,
    String codeWord,
    String mustNotKnow) {}
