/**
 * Worksheets given to clients as homework, what they fill in, and the therapist's review.
 *
 * <p>Work for both partners is one assignment for each, with an own id and status; the link between
 * the two is staff's alone to see, and nothing that one partner does touches a row of the other.
 * Calls {@code care} for who may, {@code safety} for whether joint work is cleared, {@code reports}
 * for the PDF forms.
 */
@NullMarked
package org.reweave.homework;

import org.jspecify.annotations.NullMarked;
