package org.reweave.screening;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper form or an interview, entered by staff: either its answers or only its total.
 *
 * @param instrument the instrument's key
 * @param administeredOn the day it was filled in; may lie before the case was opened
 * @param answers option values by item key, complete; null if only the total is known
 * @param total the total; null if the answers are given
 */
public record NewScreeningEntry(
    UUID clientId,
    String instrument,
    LocalDate administeredOn,
    @Nullable Map<String, String> answers,
    @Nullable Integer total) {}
