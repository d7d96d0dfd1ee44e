/** Steps, worksheets and instruments. */
@NullMarked
package org.reweave.api.content;

import org.jspecify.annotations.NullMarked;
