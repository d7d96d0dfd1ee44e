package org.reweave.care;

import java.util.List;
import java.util.UUID;

/** A case that was just opened. */
public record OpenedCase(UUID caseId, List<Client> clients) {
  /**
   * @param account PENDING until the person's login is made
   */
  public record Client(UUID clientId, String account) {}
}
