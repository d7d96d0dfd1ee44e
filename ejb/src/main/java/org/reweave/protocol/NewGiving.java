package org.reweave.protocol;

import java.util.List;

/**
 * What a therapist gives of what the protocol asks for.
 *
 * @param instruments keys of questionnaires
 */
public record NewGiving(List<String> instruments) {}
