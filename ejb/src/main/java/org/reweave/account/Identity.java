package org.reweave.account;

import java.util.List;
import java.util.UUID;

/**
 * Who is signed in.
 *
 * @param id the person
 * @param roles what login and token both grant, sorted
 */
public record Identity(UUID id, String displayName, List<String> roles, ClinicName clinic) {
  /** A clinic by name. */
  public record ClinicName(UUID id, String name) {}
}
