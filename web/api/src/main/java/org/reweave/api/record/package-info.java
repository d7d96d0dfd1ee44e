/** A client's own record: asked for, answered, handed out. */
@NullMarked
package org.reweave.api.record;

import org.jspecify.annotations.NullMarked;
