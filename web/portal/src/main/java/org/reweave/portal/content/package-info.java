/**
 * What Reweave teaches: for therapists to browse and give from, and the steps for clients; and what
 * a clinic's administrators add: the wording of questionnaires.
 */
@NullMarked
package org.reweave.portal.content;

import org.jspecify.annotations.NullMarked;
