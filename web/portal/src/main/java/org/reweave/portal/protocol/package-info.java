/** The page on which a clinic says which questionnaires are given when. */
@NullMarked
package org.reweave.portal.protocol;

import org.jspecify.annotations.NullMarked;
