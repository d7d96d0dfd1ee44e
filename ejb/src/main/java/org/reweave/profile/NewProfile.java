package org.reweave.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client typed about themselves.
 *
 * @param fields values by field; what is left out stays as it was sent before
 */
public record NewProfile(@Nullable Map<String, String> fields) {}
