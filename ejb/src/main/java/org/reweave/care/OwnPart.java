package org.reweave.care;

import java.util.UUID;

/**
 * A client's own part in a case.
 *
 * @param partId of this client's part alone, so that no id is the partner's too
 * @param caseId for use cases; never shown to a client
 */
public record OwnPart(UUID partId, UUID caseId) {}
