package org.reweave.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an account; null leaves a thing as it is.
 *
 * @param roles all roles the person shall hold from now on
 * @param enabled whether the person may sign in
 */
public record AccountChange(@Nullable List<String> roles, @Nullable Boolean enabled) {}
