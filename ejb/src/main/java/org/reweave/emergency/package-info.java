/**
 * Emergency access: who may open a case without being on its team, the hour in which it is open,
 * and the review afterwards.
 *
 * <p>Owns no clinical content. What an open case lets its reader see is decided in {@code care} and
 * by row-level security, which ask for an open row of here at each request.
 */
@NullMarked
package org.reweave.emergency;

import org.jspecify.annotations.NullMarked;
