package org.reweave.content;

import org.jspecify.annotations.Nullable;

/**
 * A file of wording.
 *
 * @param file a FHIR R4 Questionnaire as JSON
 * @param orderConfirmed whether somebody looked at what was matched by its place alone
 * @param licence what the clinic declares about its licence; needed for the tiers ASK and ENTRY
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record NewWording(byte[] file, boolean orderConfirmed, @Nullable String licence) {}
