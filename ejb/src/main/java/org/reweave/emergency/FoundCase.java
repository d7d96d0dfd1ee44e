package org.reweave.emergency;

import java.util.List;
import java.util.UUID;

/**
 * A case found by a client's name.
 *
 * @param names of its clients
 */
public record FoundCase(UUID caseId, long number, List<String> names) {
  public FoundCase {
    names = List.copyOf(names);
  }
}
