/** Appointments: planned by the team or the office, and how they ended. */
@NullMarked
package org.reweave.api.appointment;

import org.jspecify.annotations.NullMarked;
