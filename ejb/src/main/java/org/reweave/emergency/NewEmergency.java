package org.reweave.emergency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case to open in an emergency.
 *
 * @param text what happened, from 20 to 2,000 characters; read by the case's team and the privacy
 *     officer
 */
public record NewEmergency(
    @Nullable UUID caseId, @Nullable EmergencyReason reason, @Nullable String text) {}
