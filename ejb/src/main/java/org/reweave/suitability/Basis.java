package org.reweave.suitability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reweave.care.CaseClient;
import org.reweave.platform.Conflict;

/**
 * What a decision on joint work rests on. Every partner is screened and seen alone before joint
 * work begins (Stith, McCollum and Rosen, 2011): one who is afraid cannot say so beside the other.
 *
 * @param clients the partners
 * @param screened those who sent in the intake questions, or whose answers were entered
 * @param interviewed those who were seen alone, and not before their latest safety flag
 */
record Basis(List<CaseClient> clients, Set<UUID> screened, Set<UUID> interviewed) {

  /**
   * Lets pass a decision that this allows: any but a positive one needs nothing.
   *
   * @throws Conflict naming what is missing, by the partner's place and never by name
   */
  void require(Decision decision) {
    if (!decision.positive()) {
      return;
    }
    if (clients.size() < 2) {
      throw new Conflict("no-couple", "Joint work needs two clients in the case.");
    }
    var missing = new ArrayList<String>();
    for (int i = 0; i < clients.size(); i++) {
      var client = clients.get(i).clientId();
      var who = i == 0 ? "the first partner" : "the second partner";
      if (!screened.contains(client)) {
        missing.add("the intake questions of " + who);
      }
      if (!interviewed.contains(client)) {
        missing.add("an interview alone with " + who + ", no earlier than the latest flag");
      }
    }
    if (!missing.isEmpty()) {
      throw new Conflict(
          "not-screened-and-interviewed",
          "Before joint work, each partner is screened and seen alone. Missing: "
              + String.join(", ", missing)
              + '.');
    }
  }
}
