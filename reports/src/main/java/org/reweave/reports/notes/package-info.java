/** Notes that somebody takes home, on a document that tells nothing of where it came from. */
@NullMarked
package org.reweave.reports.notes;

import org.jspecify.annotations.NullMarked;
