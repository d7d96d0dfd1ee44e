/** Pages on opening a case in an emergency, and on reviewing that. */
@NullMarked
package org.reweave.portal.emergency;

import org.jspecify.annotations.NullMarked;
