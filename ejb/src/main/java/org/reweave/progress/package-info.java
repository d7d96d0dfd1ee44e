/**
 * How each person is doing over time: scores by measure, and whether they changed by more than
 * measurement error.
 *
 * <p>Per person, never a mean of a couple, and never a verdict. A client sees only the own scores
 * that the lead has released, never those of a questionnaire about safety, and nothing of the
 * partner. Calls {@code screening}, {@code homework} and {@code appointment}.
 */
@NullMarked
package org.reweave.progress;

import org.jspecify.annotations.NullMarked;
