package org.reweave.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a clinic keeps of a member of its staff beside the account. */
@Entity
@Table(name = "staff_detail")
class StaffDetail {
  @Id private UUID personId;
  private UUID clinicId;
  private String credentials = "";
  private String licence = "";
  private @Nullable LocalDate licensedUntil;
  private @Nullable UUID supervisorId;
  @Version private int version;

  protected StaffDetail() {}

  StaffDetail(UUID personId, UUID clinicId) {
    this.personId = personId;
    this.clinicId = clinicId;
  }

  void change(StaffRecord to) {
    credentials = to.credentials();
    licence = to.licence();
    licensedUntil = to.licensedUntil();
    supervisorId = to.supervisor();
  }

  StaffRecord read() {
    return new StaffRecord(credentials, licence, licensedUntil, supervisorId);
  }
}
