package org.reweave.care;

import java.time.Instant;
import java.util.UUID;

/** That a client of the case sent something in; never what, and never which answers. */
public record Arrival(UUID clientId, Instant at) {}
