package org.reweave.account;

import java.util.List;
import java.util.UUID;

/**
 * Who is signed in.
 *
 * @param id the person
 * @param roles what login and token both grant, sorted
 * @param locale the language in which they were invited, such as {@code es}
 */
public record Identity(
    UUID id, String displayName, List<String> roles, ClinicName clinic, String locale) {
  /**
   * A clinic by name.
   *
   * @param zone the time zone in which its days begin, such as {@code Europe/Madrid}
   */
  public record ClinicName(UUID id, String name, String zone) {}
}
