/**
 * The clinic as a tenant: its name and where it is, its week and its lead, and what it has set for
 * itself over ours. Calls no feature.
 */
@NullMarked
package org.reweave.clinic;

import org.jspecify.annotations.NullMarked;
