/**
 * Loads the synthetic demo clinic into an empty database, as SYSTEM, only where REWEAVE_DEMO is
 * true.
 *
 * <p>What is sealed or counted is written by the feature that owns it, at the times of the demo.
 */
@NullMarked
package org.reweave.demo;

import org.jspecify.annotations.NullMarked;
