package org.reweave.homework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a therapist made of an entry; staff's alone to see.
 *
 * @param quality 0 to 4 (quality of homework carries as much as quantity: Kazantzis 2016)
 * @param text null for staff whom the entry's audience leaves out
 * @param by the therapist's name
 */
public record Review(int quality, @Nullable String text, String by, Instant at) {}
