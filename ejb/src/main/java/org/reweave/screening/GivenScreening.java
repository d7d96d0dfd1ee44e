package org.reweave.screening;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a client was given a questionnaire, or filled it in on paper. Nothing of whether or what was
 * answered.
 *
 * @param on the day it was given; of a paper form the day it was filled in
 * @param entered whether a clinician entered it, from paper or an interview
 */
public record GivenScreening(UUID clientId, String instrument, LocalDate on, boolean entered) {}
