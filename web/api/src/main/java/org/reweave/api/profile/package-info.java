/** What clients tell about themselves: typed and sent by them, read by who treats. */
@NullMarked
package org.reweave.api.profile;

import org.jspecify.annotations.NullMarked;
