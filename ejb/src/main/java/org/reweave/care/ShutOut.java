package org.reweave.care;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody of the staff to whom a case is shut.
 *
 * @param since when it was recorded
 */
public record ShutOut(UUID staffId, String displayName, Instant since) {}
