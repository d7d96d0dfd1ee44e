/** The privacy officer's look into who did what. */
@NullMarked
package org.reweave.portal.audit;

import org.jspecify.annotations.NullMarked;
