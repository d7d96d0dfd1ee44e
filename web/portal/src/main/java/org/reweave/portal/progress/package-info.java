/** Scores over time: for the team side by side, for a client the own released ones. */
@NullMarked
package org.reweave.portal.progress;

import org.jspecify.annotations.NullMarked;
