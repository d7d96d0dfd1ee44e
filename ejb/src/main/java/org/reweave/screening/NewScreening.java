package org.reweave.screening;

import java.util.UUID;

/**
 * A questionnaire to give to one client.
 *
 * @param instrument the instrument's key
 */
public record NewScreening(UUID clientId, String instrument) {}
