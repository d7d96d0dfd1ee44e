package org.reweave.care;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A turn that a case took, for its team.
 *
 * @param on the day that counts
 * @param note empty if none was left
 * @param by whose word it was
 * @param at when it was said
 */
public record PastTurn(TurnKind kind, LocalDate on, String note, String by, Instant at) {}
