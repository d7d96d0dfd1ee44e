/**
 * What clients tell about themselves before the first visit, each alone.
 *
 * <p>Owns drafts and what was sent. It is kept for one case: another team of the same person finds
 * nothing of it. Read by lead and co-therapist; a client's own login reads no more than what was
 * typed and not sent yet. May call {@code account}, {@code care} and {@code content}.
 */
@NullMarked
package org.reweave.profile;

import org.jspecify.annotations.NullMarked;
