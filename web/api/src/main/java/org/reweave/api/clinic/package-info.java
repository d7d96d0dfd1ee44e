/** A clinic's week, its lead, and the time limits of its flags. */
@NullMarked
package org.reweave.api.clinic;

import org.jspecify.annotations.NullMarked;
