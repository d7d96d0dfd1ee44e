package org.reweave.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session at Keycloak that is over.
 *
 * @param notice the id of the word of it; the same word counts once
 * @param session the session's id; null where all of the subject's are over
 * @param subject whose it was
 * @param at what was signed in up to then is over
 */
public record EndedSession(String notice, @Nullable String session, UUID subject, Instant at) {}
