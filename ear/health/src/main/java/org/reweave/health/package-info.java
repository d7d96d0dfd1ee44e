/**
 * What {@code /health} tells of the application.
 *
 * <p>A module of its own in the EAR's library folder, since WildFly asks the beans there alone: a
 * health check inside a module of the EAR is never seen.
 */
@NullMarked
package org.reweave.health;

import org.jspecify.annotations.NullMarked;
