/**
 * Which questionnaires are given when: ours as a proposal, a clinic's own over it, and what it asks
 * for in a case today, online or in person. It reads dates and sessions alone, never an answer, and
 * gives nothing by itself. Calls care, appointments and screenings; what is asked in person shows
 * in the list of safety.
 */
@NullMarked
package org.reweave.protocol;

import org.jspecify.annotations.NullMarked;
