/** A client's own record: asked for, answered, handed out. */
@NullMarked
package org.reweave.portal.record;

import org.jspecify.annotations.NullMarked;
