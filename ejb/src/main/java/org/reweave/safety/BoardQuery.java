package org.reweave.safety;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which open flags a supervisor wants to see.
 *
 * @param leadId keeps to the cases that this therapist leads; null for all
 * @param overdue keeps to those whose time has passed
 */
public record BoardQuery(@Nullable UUID leadId, boolean overdue) {}
