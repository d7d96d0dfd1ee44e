package org.reweave.safety;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Severity;

/**
 * What became of the SAFETY flags that were raised in one month with one severity. Hours are those
 * of the clock, nights and holidays included, counted from when the flag was raised.
 *
 * @param month its first day, on the clinic's calendar
 * @param raised how many there were
 * @param inTime those that were acknowledged by the time that they were given
 * @param late those that were acknowledged after it, or are still waiting past it
 * @param falseAlarms those that are closed as one
 * @param hoursToAcknowledge the median of those that were; null where none was
 * @param hoursToAssess the median, up to the first assessment; null where there was none
 * @param hoursToClose the median of those that are closed; null where none is
 */
public record FlagFigure(
    LocalDate month,
    Severity severity,
    int raised,
    int inTime,
    int late,
    int falseAlarms,
    @Nullable Double hoursToAcknowledge,
    @Nullable Double hoursToAssess,
    @Nullable Double hoursToClose) {}
