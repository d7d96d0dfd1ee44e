/**
 * What all resources share: JSON, problems, versions, headers and limits.
 *
 * <p>Nothing here knows a feature.
 */
@NullMarked
package org.reweave.api.platform;

import org.jspecify.annotations.NullMarked;
