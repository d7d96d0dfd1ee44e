/**
 * The clinician's work on red flags, the decision on joint work, and the clocks that make nobody
 * forget a flag.
 *
 * <p>Owns the states of flags, their steps and the suitability decisions; flags themselves come
 * from {@code screening}. Nothing here reaches a client, and a flag by itself changes nothing that
 * exists.
 */
@NullMarked
package org.reweave.safety;

import org.jspecify.annotations.NullMarked;
