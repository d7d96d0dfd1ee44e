/** Notes that are their author's alone. */
@NullMarked
package org.reweave.api.psychotherapy;

import org.jspecify.annotations.NullMarked;
