package org.reweave.homework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client filled in.
 *
 * @param fields value by field key
 * @param difficulty 0 to 10; may be left out
 * @param usefulness 0 to 10; may be left out
 */
public record NewEntry(
    @Nullable Map<String, String> fields,
    @Nullable Integer difficulty,
    @Nullable Integer usefulness) {}
