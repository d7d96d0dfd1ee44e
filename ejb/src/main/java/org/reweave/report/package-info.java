/**
 * Progress reports as PDF, made for one audience and kept sealed.
 *
 * <p>What goes into a report is chosen in {@link org.reweave.report.ReportContents} by its audience
 * alone: nothing of one partner is ever in what is made for the other, and a report for both holds
 * joint facts only. Collects through the other features' use cases, so that each of them has
 * decided first what the author may read.
 */
@NullMarked
package org.reweave.report;

import org.jspecify.annotations.NullMarked;
