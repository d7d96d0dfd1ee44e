package org.reweave.homework;

import java.util.Map;
import java.util.UUID;

/**
 * A draft that was read from a filled-in PDF and waits for the client's confirmation.
 *
 * @param fields value by field key
 */
public record DraftEntry(UUID entryId, Map<String, String> fields) {}
