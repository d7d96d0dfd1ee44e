package org.reweave.consent;

import org.jspecify.annotations.Nullable;

/**
 * A choice of the rule on what is said alone.
 *
 * @param seen the number of the choice that the lead has seen, 0 for none
 */
public record NewPolicy(@Nullable SecretsPolicy policy, int seen) {}
