/** Homework: given, filled in, reviewed; the library of worksheets. */
@NullMarked
package org.reweave.portal.homework;

import org.jspecify.annotations.NullMarked;
