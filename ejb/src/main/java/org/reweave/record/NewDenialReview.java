package org.reweave.record;

import org.jspecify.annotations.Nullable;

/**
 * A second person's word on a denial.
 *
 * @param upheld whether it stands
 * @param reason for the team alone
 */
public record NewDenialReview(@Nullable Boolean upheld, @Nullable String reason) {}
