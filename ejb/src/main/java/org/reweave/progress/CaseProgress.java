package org.reweave.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The measures of each client of a case. */
public record CaseProgress(List<ClientProgress> clients) {
  public CaseProgress {
    clients = List.copyOf(clients);
  }

  /** The same, of these days alone; what changed is judged anew by what is left. */
  public CaseProgress within(LocalDate from, LocalDate to) {
    return new CaseProgress(
        clients.stream()
            .map(
                c ->
                    new ClientProgress(
                        c.clientId(), c.displayName(), Measures.within(c.measures(), from, to)))
            .toList());
  }

  /** One person's measures. */
  public record ClientProgress(UUID clientId, String displayName, List<Measure> measures) {
    public ClientProgress {
      measures = List.copyOf(measures);
    }
  }
}
