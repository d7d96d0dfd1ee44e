/** Homework: given, filled in, reviewed. */
@NullMarked
package org.reweave.api.homework;

import org.jspecify.annotations.NullMarked;
