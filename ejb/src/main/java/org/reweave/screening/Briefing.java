package org.reweave.screening;

import java.util.List;
import java.util.UUID;
import org.reweave.seeds.Helplines.Helpline;

/**
 * What a client is told and asked before the first question.
 *
 * @param ready whether the client said not long ago that they are alone
 * @param helplines numbers to call when it cannot wait
 */
public record Briefing(UUID screeningId, boolean ready, List<Helpline> helplines) {}
