package org.reweave.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A screening as the team sees it.
 *
 * @param wording version of the clinic's wording it was answered under; null where it had none, and
 *     from paper. Scores of different wordings are not compared
 * @param entered true if staff entered it from paper or an interview
 * @param enteredBy who entered it; null unless entered
 * @param administeredOn the day it was answered; null until submitted
 * @param submittedAt when it came in; null until then
 * @param score null until submitted, and where the instrument has no total
 * @param band key of the total's band, or null
 * @param answers option values by item key; empty until submitted and where only a total was
 *     entered
 */
public record ScreeningResult(
    UUID screeningId,
    UUID clientId,
    String instrument,
    @Nullable Integer wording,
    ScreeningStatus status,
    boolean entered,
    @Nullable UUID enteredBy,
    Instant assignedAt,
    @Nullable LocalDate administeredOn,
    @Nullable Instant submittedAt,
    @Nullable ScreeningScore score,
    @Nullable String band,
    Map<String, String> answers) {}
