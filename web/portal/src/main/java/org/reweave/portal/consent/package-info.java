/** What clients agree to: their pages, and the page of the team. */
@NullMarked
package org.reweave.portal.consent;

import org.jspecify.annotations.NullMarked;
