/**
 * Appointments: times, who is to come, who came. No word of what was said there.
 *
 * <p>Asks {@code care} who may, and {@code safety} whether both partners may be invited together;
 * what waits there to be assessed is due before the visit.
 */
@NullMarked
package org.reweave.appointment;

import org.jspecify.annotations.NullMarked;
