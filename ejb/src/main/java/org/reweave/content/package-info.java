/**
 * The clinical content for those who may sign in: steps, worksheets, questionnaires, and the
 * wording that a clinic loads for third-party questionnaires: read from a FHIR R4 Questionnaire,
 * matched to our definition, kept in versions that never change. A clinic's own worksheets lie over
 * ours in the same way, and homework keeps the text with which it was given. Calls no feature.
 */
@NullMarked
package org.reweave.content;

import org.jspecify.annotations.NullMarked;
