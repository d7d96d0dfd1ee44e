/**
 * Whether both partners may work together: what the lead's decision rests on, the decisions
 * themselves, and the gate that they are before new joint work. Nothing is added up, and nothing of
 * it reaches a client.
 */
@NullMarked
package org.reweave.suitability;

import org.jspecify.annotations.NullMarked;
