/** How measures develop. */
@NullMarked
package org.reweave.api.progress;

import org.jspecify.annotations.NullMarked;
