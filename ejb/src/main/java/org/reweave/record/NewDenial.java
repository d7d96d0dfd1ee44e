package org.reweave.record;

import org.jspecify.annotations.Nullable;

/**
 * A denial.
 *
 * @param reason whose life or safety the copy would put in danger, and how; for the team alone
 */
public record NewDenial(@Nullable String reason) {}
