/** The page on which a clinic sets its week, its lead, and the time limits of its flags. */
@NullMarked
package org.reweave.portal.clinic;

import org.jspecify.annotations.NullMarked;
