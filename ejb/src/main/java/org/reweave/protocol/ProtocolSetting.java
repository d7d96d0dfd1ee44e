package org.reweave.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Protocol;

/**
 * The protocol that holds in a clinic, and what is different from ours.
 *
 * @param version of the clinic's own; null where ours holds
 * @param added lines that ours has not
 * @param left lines of ours that this one has not
 * @param status whether a clinician has signed ours
 */
public record ProtocolSetting(
    List<Protocol.Line> lines,
    @Nullable Integer version,
    @Nullable String reason,
    @Nullable Instant madeAt,
    List<Protocol.Line> added,
    List<Protocol.Line> left,
    Instrument.Status status) {}
