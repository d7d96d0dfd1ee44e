/**
 * Safety plans, written with one person alone and printed for nobody else. They show on no page of
 * a client and in no report.
 */
@NullMarked
package org.reweave.safetyplan;

import org.jspecify.annotations.NullMarked;
