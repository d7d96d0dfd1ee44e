package org.reweave.safety;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.reweave.clinic.ClinicHours;
import org.reweave.clinic.FlagClocks;
import org.reweave.seeds.Clocks;

/** Weeks and clocks of clinics to count by. */
final class Weeks {
  static final ClinicHours NINE_TO_FIVE =
      new ClinicHours(
          ZoneOffset.UTC,
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          Set.of());

  static final FlagClocks CLOCKS = new FlagClocks(NINE_TO_FIVE, Clocks.shipped());

  private Weeks() {}
}
