/** Accounts, and who one is. */
@NullMarked
package org.reweave.api.account;

import org.jspecify.annotations.NullMarked;
