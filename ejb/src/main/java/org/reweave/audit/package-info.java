/**
 * Looking into the record of who did what; for privacy officers, who see nothing of the content.
 *
 * <p>Events are written by {@code platform}, in the transaction of the deed itself.
 */
@NullMarked
package org.reweave.audit;

import org.jspecify.annotations.NullMarked;
