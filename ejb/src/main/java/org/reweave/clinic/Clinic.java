package org.reweave.clinic;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A tenant; every row of every other table carries its id. */
@Entity
@Immutable
@Table(name = "clinic")
class Clinic {
  @Id private UUID id;
  private String name;
  private String zone;
  private String locale;
  private String jurisdiction;
  private LocalTime opens;
  private LocalTime closes;
  private Integer[] openDays;
  private LocalDate[] holidays;
  private Instant createdAt;

  protected Clinic() {}

  ClinicHours hours() {
    return new ClinicHours(
        ZoneId.of(zone),
        opens,
        closes,
        Arrays.stream(openDays).map(DayOfWeek::of).collect(toSet()),
        Set.of(holidays));
  }

  ClinicDetail detail() {
    return new ClinicDetail(id, name, ZoneId.of(zone), locale, jurisdiction);
  }
}
