/**
 * A client's own record as a whole: asked for, handed out as a copy, or withheld for danger with a
 * second person's word.
 *
 * <p>Owns requests, decisions and copies. What goes into a copy is collected through the other
 * features' use cases, so that each of them has decided first what the lead may read. Nothing here
 * tells the partner anything, and no client learns here why something takes time.
 */
@NullMarked
package org.reweave.record;

import org.jspecify.annotations.NullMarked;
