package org.reweave.care;

import java.util.Set;
import java.util.UUID;

/** Somebody who works for the clinic and may join a team. */
public record Staff(UUID staffId, String displayName, Set<String> roles) {}
