package org.reweave.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the flags stand in the cases that one therapist leads and the viewer supervises.
 *
 * @param leadId null for the cases that nobody leads
 * @param lead their name; empty where there is nobody
 * @param cases how many there are, those without a flag included
 * @param open SAFETY flags
 * @param overdue of these those whose time has passed
 * @param nextDue the earliest time by which something is due; null where nothing is open
 */
public record TherapistFlags(
    @Nullable UUID leadId,
    String lead,
    int cases,
    int open,
    int overdue,
    @Nullable Instant nextDue) {}
