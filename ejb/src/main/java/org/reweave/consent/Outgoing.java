package org.reweave.consent;

import java.util.UUID;

/**
 * Under what something is given outside.
 *
 * @param recipient who gets it
 * @param purpose what for
 */
public record Outgoing(UUID releaseId, String recipient, String purpose) {}
