/** Tests of the whole system: real servers, real tokens, the EAR that is shipped. */
@NullMarked
package org.reweave.tests;

import org.jspecify.annotations.NullMarked;
