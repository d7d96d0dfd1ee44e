/**
 * What every feature stands on: the viewer and the wall, failures, sealing, audit, paging and time.
 *
 * <p>Owns no clinical rule and calls no feature.
 */
@NullMarked
package org.reweave.platform;

import org.jspecify.annotations.NullMarked;
