/** The progress report: what was done and measured in a period, for one kind of reader. */
@NullMarked
package org.reweave.reports.progress;

import org.jspecify.annotations.NullMarked;
