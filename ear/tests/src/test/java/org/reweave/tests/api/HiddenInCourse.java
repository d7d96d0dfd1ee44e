package org.reweave.tests.api;

import static org.reweave.tests.api.Canaries.LEAD;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.util.List;
import java.util.Map;

/**
 * The note of each turn that a case can take. The demo's case takes none of them, since other tests
 * need it as it is: it is another case, which becomes Erin's and Finn's afterwards.
 */
final class HiddenInCourse {
  private static final String TARAS_ID = "a1000000-0000-4000-8000-000000000004";
  private static final String THEOS_ID = "a1000000-0000-4000-8000-000000000005";

  private HiddenInCourse() {}

  /** Hides them, in a case that Theo leads in the end. */
  static Steps.Couple hide(Canaries all) {
    var couple = Steps.openCouple(THEO, "Wilma", "Xaver");
    var day = today().toString();
    THEO.post(
            couple.path() + "/closure",
            Map.of("closedOn", day, "note", all.hide("why it was closed", LEAD)))
        .expect(204);
    THEO.post(
            couple.path() + "/reopening", Map.of("note", all.hide("why it was opened again", LEAD)))
        .expect(204);
    THEO.post(
            couple.path() + "/separation",
            Map.of("separatedOn", day, "note", all.hide("how they parted", LEAD)))
        .expect(204);
    handOver(THEO, TARAS_ID, couple, all.hide("with what it was handed over", LEAD));
    handOver(TARA, THEOS_ID, couple, all.hide("with what it was handed back", LEAD));
    return couple;
  }

  private static void handOver(Caller lead, String to, Steps.Couple couple, String note) {
    lead.post(
            "/caseload/handover",
            Map.of("to", to, "cases", List.of(Map.of("caseId", couple.caseId(), "note", note))))
        .expect(204);
  }
}
