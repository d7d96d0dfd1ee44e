package org.reweave.safetyplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The latest version of a client's safety plan.
 *
 * @param number of the version, from 1
 * @param parts what was written, by part
 * @param overdue whether the day of its review has passed
 * @param writtenBy the writer's name
 */
public record CurrentSafetyPlan(
    UUID planId,
    UUID clientId,
    PlanKind kind,
    int number,
    Map<PlanPart, String> parts,
    LocalDate reviewOn,
    boolean overdue,
    String writtenBy,
    Instant writtenAt) {}
