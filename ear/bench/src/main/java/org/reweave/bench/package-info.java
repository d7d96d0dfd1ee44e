/**
 * Measures the running system: a bounded load on loopback, every wall in place, at clinics of
 * growing size. Says what it saw; judges nothing.
 */
@NullMarked
package org.reweave.bench;

import org.jspecify.annotations.NullMarked;
