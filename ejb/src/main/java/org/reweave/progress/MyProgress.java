package org.reweave.progress;

import java.util.List;
import org.reweave.progress.CaseProgress.ClientProgress;

/**
 * A client's own progress.
 *
 * @param clients the client alone, with what was released
 * @param homeworkGiven own assignments
 * @param homeworkDone those of them that were handed in
 * @param checkIns own check-ins that were sent
 */
public record MyProgress(
    List<ClientProgress> clients, int homeworkGiven, int homeworkDone, int checkIns) {
  public MyProgress {
    clients = List.copyOf(clients);
  }
}
