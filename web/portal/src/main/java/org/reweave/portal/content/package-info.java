/**
 * What is taught, and homework given from it; and what a clinic adds to it: the wording of
 * questionnaires.
 */
@NullMarked
package org.reweave.portal.content;

import org.jspecify.annotations.NullMarked;
