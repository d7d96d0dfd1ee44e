package org.reweave.audit;

import java.util.UUID;

/** A person by name, or a case by number. */
public record Named(UUID id, String name) {}
