/** Flags and the clinician's work on them. */
@NullMarked
package org.reweave.portal.safety;

import org.jspecify.annotations.NullMarked;
