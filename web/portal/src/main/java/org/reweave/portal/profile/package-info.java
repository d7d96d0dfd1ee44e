/** What clients tell about themselves: their page, and the page of who treats them. */
@NullMarked
package org.reweave.portal.profile;

import org.jspecify.annotations.NullMarked;
