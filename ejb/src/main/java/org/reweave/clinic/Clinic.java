package org.reweave.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
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
  private Instant createdAt;

  protected Clinic() {}

  ClinicDetail detail() {
    return new ClinicDetail(id, name, ZoneId.of(zone), locale, jurisdiction);
  }
}
