/** Notes that are their author's alone. */
@NullMarked
package org.reweave.portal.psychotherapy;

import org.jspecify.annotations.NullMarked;
