package org.reweave.record;

import java.time.LocalDate;
import java.util.UUID;

/** A client's own request. */
public record MyAccessRequest(
    UUID requestId, LocalDate askedOn, LocalDate dueOn, RequestStatus status) {}
