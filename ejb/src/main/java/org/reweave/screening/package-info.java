/**
 * Questionnaires that one client fills in alone, or that staff enter from paper, and what the rules
 * make of the answers.
 *
 * <p>Owns screenings, drafts, sealed responses and the inserting of rule outcomes. Never decides
 * anything: what follows from an outcome is the clinician's, in {@code safety}. The work of a
 * submission is the same for any answers.
 */
@NullMarked
package org.reweave.screening;

import org.jspecify.annotations.NullMarked;
