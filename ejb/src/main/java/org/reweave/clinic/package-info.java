/** The clinic as a tenant: its name and where it is. Calls no feature. */
@NullMarked
package org.reweave.clinic;

import org.jspecify.annotations.NullMarked;
