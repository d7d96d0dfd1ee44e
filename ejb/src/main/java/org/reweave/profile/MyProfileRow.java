package org.reweave.profile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a client is asked about themselves in one case, and how far that is.
 *
 * @param partId the client's own part in the case
 * @param typed whether there is something typed that was not sent
 * @param sentAt when something was sent last; null before the first time
 */
public record MyProfileRow(UUID partId, boolean typed, @Nullable Instant sentAt) {}
