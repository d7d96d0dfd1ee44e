package org.reweave.clinic;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A tenant; every row of every other table carries its id. */
@Entity
@DynamicUpdate
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
  private @Nullable UUID leadId;
  private Instant createdAt;
  @Version private int version;

  protected Clinic() {}

  ClinicHours hours() {
    return new ClinicHours(
        ZoneId.of(zone),
        opens,
        closes,
        Arrays.stream(openDays).map(DayOfWeek::of).collect(toSet()),
        Set.of(holidays));
  }

  /** Opens at other times from now on, and is led by somebody else; null is nobody. */
  void keep(ClinicHours hours, @Nullable UUID lead) {
    opens = hours.opens();
    closes = hours.closes();
    openDays = hours.days().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
    holidays = hours.holidays().stream().sorted().toArray(LocalDate[]::new);
    leadId = lead;
  }

  /** Works under another law from now on. */
  void move(String code) {
    jurisdiction = code;
  }

  ClinicWeek week(List<ClinicWeek.Supervisor> supervisors) {
    return new ClinicWeek(
        ZoneId.of(zone),
        opens,
        closes,
        Arrays.stream(openDays).sorted().map(DayOfWeek::of).toList(),
        Arrays.stream(holidays).sorted().toList(),
        leadId,
        supervisors);
  }

  ClinicDetail detail() {
    return new ClinicDetail(id, name, ZoneId.of(zone), locale, jurisdiction);
  }
}
