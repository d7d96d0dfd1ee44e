/** The copy of one person's record that this person asked for. */
@NullMarked
package org.reweave.reports.record;

import org.jspecify.annotations.NullMarked;
