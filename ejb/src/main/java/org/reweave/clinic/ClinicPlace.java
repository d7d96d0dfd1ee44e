package org.reweave.clinic;

import java.util.List;
import org.reweave.seeds.Helplines.Helpline;

/**
 * Where a clinic works, and what follows from it.
 *
 * @param jurisdiction a country of ISO 3166, with or without a region; empty if none was set
 * @param helplines that its clients are shown before questions about safety
 * @param duties to report that its therapists are offered; empty where none is set up for the place
 */
public record ClinicPlace(String jurisdiction, List<Helpline> helplines, List<String> duties) {}
