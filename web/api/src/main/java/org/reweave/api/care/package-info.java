/** Cases, their teams and the caseload. */
@NullMarked
package org.reweave.api.care;

import org.jspecify.annotations.NullMarked;
