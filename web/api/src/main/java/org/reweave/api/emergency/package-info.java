/** Emergency access over REST: opening, ending, and reviewing it. */
@NullMarked
package org.reweave.api.emergency;

import org.jspecify.annotations.NullMarked;
