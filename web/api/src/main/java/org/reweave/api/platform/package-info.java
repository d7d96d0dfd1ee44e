/**
 * What all resources share: JSON, problems, paging, versions, headers, limits and health.
 *
 * <p>Nothing here knows a feature.
 */
@NullMarked
package org.reweave.api.platform;

import org.jspecify.annotations.NullMarked;
