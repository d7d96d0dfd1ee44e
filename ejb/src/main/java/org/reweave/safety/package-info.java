/**
 * The clinician's work on red flags, the clocks that make nobody forget one, who is on call, and
 * the list of all that waits.
 *
 * <p>Owns the states of flags and their steps; flags themselves come from {@code screening}.
 * Nothing here reaches a client, and a flag by itself changes nothing that exists.
 */
@NullMarked
package org.reweave.safety;

import org.jspecify.annotations.NullMarked;
