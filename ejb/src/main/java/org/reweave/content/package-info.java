/**
 * The clinical content for those who may sign in: steps, worksheets, questionnaires. Owns no rows
 * and calls no feature; others take content from {@code seeds} themselves.
 */
@NullMarked
package org.reweave.content;

import org.jspecify.annotations.NullMarked;
