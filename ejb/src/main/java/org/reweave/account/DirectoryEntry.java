package org.reweave.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What Keycloak held of a person when it was last looked at. */
@Entity
@Table(name = "directory_entry")
class DirectoryEntry {
  @Id private UUID personId;
  private UUID clinicId;
  private String[] factors;
  private String[] drift;

  /** Kept by the database, for its index. */
  @Column(insertable = false, updatable = false)
  private boolean differs;

  private Instant seenAt;
  @Version private int version;

  protected DirectoryEntry() {}

  DirectoryEntry(Account account, Optional<Sighting> seen, Set<Drift> differences, Instant now) {
    personId = account.personId();
    clinicId = account.clinicId();
    see(seen, differences, now);
  }

  final void see(Optional<Sighting> seen, Set<Drift> differences, Instant now) {
    factors =
        seen.map(Sighting::factors).orElse(Set.of()).stream()
            .map(Enum::name)
            .sorted()
            .toArray(String[]::new);
    drift = differences.stream().map(Enum::name).toArray(String[]::new);
    seenAt = now;
  }

  List<SecondFactor> factors() {
    return Stream.of(factors).map(SecondFactor::valueOf).toList();
  }

  boolean differs() {
    return differs;
  }

  List<Drift> drift() {
    return Stream.of(drift).map(Drift::valueOf).toList();
  }
}
