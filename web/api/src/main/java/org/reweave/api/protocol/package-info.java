/** Which questionnaires are given when. */
@NullMarked
package org.reweave.api.protocol;

import org.jspecify.annotations.NullMarked;
