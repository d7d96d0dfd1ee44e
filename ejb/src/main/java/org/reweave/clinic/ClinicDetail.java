package org.reweave.clinic;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A clinic.
 *
 * @param zone in which its days begin
 * @param locale its language, {@code en} or {@code es}
 * @param jurisdiction whose duties to report apply; empty if none was set
 */
public record ClinicDetail(UUID id, String name, ZoneId zone, String locale, String jurisdiction) {}
