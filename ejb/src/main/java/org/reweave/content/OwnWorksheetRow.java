package org.reweave.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A worksheet that can be given, and whose it is.
 *
 * @param step key of its step
 * @param shipped whether we have one with this key
 * @param version of the clinic's own; null where ours is given
 * @param madeAt when the clinic's own was made; null where ours is given
 * @param oursChanged whether ours is another than when the clinic's own was made
 */
public record OwnWorksheetRow(
    String key,
    String title,
    String step,
    boolean shipped,
    @Nullable Integer version,
    @Nullable Instant madeAt,
    boolean oursChanged) {}
