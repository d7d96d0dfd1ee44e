/** The clinic's accounts, and everybody's own sign-in. */
@NullMarked
package org.reweave.portal.account;

import org.jspecify.annotations.NullMarked;
