package org.reweave.profile;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.ProfileForm;

/**
 * The questions for one client, with what was typed and not sent. What was sent is not in it:
 * whoever gets at the client's login finds nothing of it.
 *
 * @param language of the questions, such as {@code es}
 * @param typed values by field
 * @param savedAt when it was kept; null if nothing is typed
 * @param sentAt when something was sent last; null before the first time
 */
public record MyProfile(
    UUID partId,
    String language,
    ProfileForm form,
    Map<String, String> typed,
    @Nullable Instant savedAt,
    @Nullable Instant sentAt) {}
