/** Reports as PDF. */
@NullMarked
package org.reweave.api.report;

import org.jspecify.annotations.NullMarked;
