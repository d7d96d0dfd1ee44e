/**
 * What somebody of a case's team writes down for themselves of the conversations there, kept apart
 * from the record (45 CFR 164.501): the author's alone, while they are on the team.
 *
 * <p>No other feature calls this one, so that no copy, report, release or list can hold a note.
 */
@NullMarked
package org.reweave.psychotherapy;

import org.jspecify.annotations.NullMarked;
