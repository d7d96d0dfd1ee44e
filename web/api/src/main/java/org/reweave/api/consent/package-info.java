/** What clients agree to: forms, the rule on what is said alone, releases. */
@NullMarked
package org.reweave.api.consent;

import org.jspecify.annotations.NullMarked;
