/** The audit trail. */
@NullMarked
package org.reweave.api.audit;

import org.jspecify.annotations.NullMarked;
