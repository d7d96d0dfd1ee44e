package org.reweave.account;

import org.jspecify.annotations.Nullable;

/**
 * Where and in which language somebody is invited, put right.
 *
 * @param email null if a code is handed over in person
 * @param locale {@code en} or {@code es}; null is English
 */
public record Correction(@Nullable String email, @Nullable String locale) {}
