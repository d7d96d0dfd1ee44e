/** Red flags, the work on them, and the decision on joint work. */
@NullMarked
package org.reweave.api.safety;

import org.jspecify.annotations.NullMarked;
