/** Worksheets as PDF: handed out empty, on paper or to be filled in on a screen, and read back. */
@NullMarked
package org.reweave.reports.worksheet;

import org.jspecify.annotations.NullMarked;
