package org.reweave.safety;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in which a new and grave flag was told to who is on call. Nothing of whom or what it is
 * about.
 *
 * @param number of the case
 * @param lead the name of who leads it; empty if nobody does
 * @param mail the lead's address; empty if there is none
 * @param since when the flag was raised
 * @param caseId only for who is on the case's team, else null
 */
public record WaitingCase(
    long number, String lead, String mail, Instant since, @Nullable UUID caseId) {}
