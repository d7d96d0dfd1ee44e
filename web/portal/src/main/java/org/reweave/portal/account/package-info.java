/** The clinic's accounts. */
@NullMarked
package org.reweave.portal.account;

import org.jspecify.annotations.NullMarked;
