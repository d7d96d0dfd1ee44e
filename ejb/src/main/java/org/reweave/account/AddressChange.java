package org.reweave.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Ids;
import org.reweave.platform.Viewer;

/**
 * Somebody's wish to be reached at another address, until the code that was mailed there is
 * entered. It is the database that takes the address over, see {@code confirm_address}.
 */
@Entity
@Table(name = "address_change")
class AddressChange {
  /** How long a code is good; {@code confirm_address} says the same. */
  static final Duration OPEN = Duration.ofMinutes(15);

  @Id private UUID id;
  private UUID clinicId;
  private UUID personId;
  private UUID login;
  private String address;
  private @Nullable String oldAddress;
  private byte @Nullable [] code;
  private int tries;
  private Instant askedAt;
  private @Nullable Instant confirmedAt;
  @Version private int version;

  protected AddressChange() {}

  AddressChange(Viewer who, MailAddress address, Instant now) {
    this.id = Ids.ordered();
    this.clinicId = who.clinic();
    this.personId = who.person();
    this.login = who.subject();
    this.address = address.text();
    this.askedAt = now;
  }

  UUID id() {
    return id;
  }

  /** Where a code is to be mailed; empty if it would come too late. */
  Optional<String> codeGoesTo(Instant now) {
    return confirmedAt == null && now.isBefore(askedAt.plus(OPEN))
        ? Optional.of(address)
        : Optional.empty();
  }

  /** A code leaves; none that was mailed before counts any more. */
  void mailed(String entered) {
    code = digest(entered);
  }

  /** The address that was left, to be told of it; empty for clients. */
  Optional<String> oldAddress() {
    return Optional.ofNullable(oldAddress);
  }

  /** The old address was told, and is forgotten. */
  void told() {
    oldAddress = null;
  }

  /** A code as it is kept, however it was typed. */
  static byte[] digest(String entered) {
    var plain = entered.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    try {
      return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
