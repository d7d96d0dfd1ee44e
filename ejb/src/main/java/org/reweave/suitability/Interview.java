package org.reweave.suitability;

import java.time.LocalDate;
import java.util.UUID;

/** That one client was seen alone. */
public record Interview(UUID clientId, LocalDate heldOn) {}
