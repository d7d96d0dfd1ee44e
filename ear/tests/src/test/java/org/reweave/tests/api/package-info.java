/** The whole system through its REST interface, with real tokens. */
@NullMarked
package org.reweave.tests.api;

import org.jspecify.annotations.NullMarked;
