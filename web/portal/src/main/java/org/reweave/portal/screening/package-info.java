/** Questionnaires: staff give them, clients answer them. */
@NullMarked
package org.reweave.portal.screening;

import org.jspecify.annotations.NullMarked;
