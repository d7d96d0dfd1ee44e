/** Questionnaires: given, answered, entered, read. */
@NullMarked
package org.reweave.api.screening;

import org.jspecify.annotations.NullMarked;
