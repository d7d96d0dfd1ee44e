/** What Reweave teaches: for therapists to browse and give from, and the steps for clients. */
@NullMarked
package org.reweave.portal.content;

import org.jspecify.annotations.NullMarked;
