package org.reweave.care;

import java.util.UUID;

/**
 * A case is closed; fired within the transaction, so that what was planned in it ends with it or
 * not at all.
 */
public record CaseClosed(UUID caseId) {}
