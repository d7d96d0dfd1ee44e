package org.reweave.care;

import java.util.UUID;

/**
 * The lead takes back what is still planned for both of a couple that has separated; fired within
 * the transaction, so that all of it goes or none.
 */
public record JointPlansTakenBack(UUID caseId) {}
