package org.reweave.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Instrument;

/**
 * An instrument of the library and the wording that the clinic uses for it.
 *
 * @param loadable whether wording can be loaded for it at all
 * @param declares whether the clinic has to declare a licence of its own
 * @param version null as long as none was loaded, and for ours
 */
public record WordingRow(
    String instrument,
    String title,
    Instrument.Licence licence,
    @Nullable String terms,
    @Nullable String obtain,
    boolean loadable,
    boolean declares,
    @Nullable Integer version,
    @Nullable String language,
    @Nullable String declaration,
    @Nullable Instant loadedAt) {}
