/**
 * Reports, the duty to protect, and contacts at suicide risk: what has to be done by certain times,
 * and who is told when one passes. Reminders of staff alone, and no legal advice.
 */
@NullMarked
package org.reweave.obligation;

import org.jspecify.annotations.NullMarked;
