package org.reweave.care;

import java.util.UUID;

/** A client of a case, as its team sees one. */
public record CaseClient(UUID clientId, String displayName) {}
