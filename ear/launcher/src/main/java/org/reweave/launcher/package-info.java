/**
 * Starts Reweave and what it needs on one machine: PostgreSQL, Keycloak, a mailbox and WildFly; for
 * trying it out and for tests. A clinic's own servers are set up by hand: see docs/operations.md.
 */
@NullMarked
package org.reweave.launcher;

import org.jspecify.annotations.NullMarked;
