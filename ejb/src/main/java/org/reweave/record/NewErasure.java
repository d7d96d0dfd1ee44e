package org.reweave.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose record is to be erased. */
public record NewErasure(@Nullable UUID clientId) {}
