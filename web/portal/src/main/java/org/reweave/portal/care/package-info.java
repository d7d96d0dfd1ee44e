/** The caseload, cases and their teams. */
@NullMarked
package org.reweave.portal.care;

import org.jspecify.annotations.NullMarked;
