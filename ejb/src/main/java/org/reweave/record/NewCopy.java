package org.reweave.record;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A copy to make.
 *
 * @param parts of those that the lead decides on
 * @param inPortal whether the client finds it in the portal; else it is handed over in person
 */
public record NewCopy(@Nullable Set<RecordPart> parts, @Nullable Boolean inPortal) {}
