package org.reweave.tests.api;

import static org.reweave.tests.api.Canaries.LEAD;
import static org.reweave.tests.api.Canaries.OFFICE;
import static org.reweave.tests.api.Canaries.SELF;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.PAULA;
import static org.reweave.tests.api.Steps.SAM;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written of her record: notes, releases, requests, reports, and what the office keeps. */
final class HiddenInRecord {
  private final Canaries all;
  private final Steps.Couple couple;

  private HiddenInRecord(Canaries all) {
    this.all = all;
    this.couple = all.couple();
  }

  static void hide(Canaries all) {
    var hidden = new HiddenInRecord(all);
    hidden.theoWritesForHimself();
    hidden.sheReleases();
    hidden.herRecordIsAskedFor();
    hidden.officeWrites();
    hidden.reports();
  }

  private void theoWritesForHimself() {
    THEO.post(
            couple.path() + "/psychotherapy-notes",
            Map.of("text", all.hide("psychotherapy note", LEAD)))
        .expect(201);
  }

  private void sheReleases() {
    var recipient = all.hide("to whom is released", LEAD, SELF);
    var terms = ReleaseIT.release(couple.first(), List.of("OWN"), recipient);
    terms.put("purpose", all.hide("what is released for", LEAD, SELF));
    var release = THEO.post(couple.path() + "/releases", terms).expect(201).field("releaseId");
    var party =
        ERIN.get("/my/releases").expect(200).items().stream()
            .filter(r -> r.path("recipient").asText().equals(recipient))
            .findFirst()
            .orElseThrow()
            .path("partyId")
            .asText();
    ERIN.post(
            "/my/releases/" + party + "/signature",
            Map.of("name", all.hide("name under a release", LEAD, SELF), "agreed", true))
        .expect(204);
    var disclosure = new HashMap<>(ReleaseIT.disclosure("OWN"));
    disclosure.put("what", all.hide("what was disclosed", LEAD));
    THEO.post("/releases/" + release + "/disclosures", disclosure).expect(201);
  }

  private void herRecordIsAskedFor() {
    all.knows(RecordIT.granted(couple));
    var asked =
        THEO.post(
                couple.path() + "/access-requests",
                RecordIT.paper(couple.first(), today().toString()))
            .expect(201)
            .field("requestId");
    all.knows(asked);
    THEO.post(
            "/access-requests/" + asked + "/denial",
            Map.of(
                "reason",
                "It would put her in danger: " + all.hide("why her record is not shown", LEAD)))
        .expect(204);
    SAM.post(
            "/access-requests/" + asked + "/denial-review",
            Map.of(
                "upheld",
                true,
                "reason",
                "I have read the flags: " + all.hide("why that stands", LEAD)))
        .expect(204);
  }

  /** What a privacy officer has to read, and what the case's team reads of it. */
  private void officeWrites() {
    var hold = couple.path() + "/legal-hold";
    THEO.post(hold, Map.of("held", true, "reason", all.hide("why it is held", LEAD, OFFICE)))
        .expect(204);
    THEO.post(hold, Map.of("held", false, "reason", all.hide("why no more", LEAD, OFFICE)))
        .expect(204);
    try (var justNow = SignedInAt.now()) {
      var tara = justNow.as("tara.therapist");
      var opened =
          tara.post(
                  "/emergencies",
                  Map.of(
                      "caseId",
                      couple.caseId(),
                      "reason",
                      "MEDICAL",
                      "text",
                      "In an emergency: " + all.hide("why it was opened", LEAD, OFFICE)))
              .expect(201)
              .field("emergencyId");
      tara.post("/emergencies/" + opened + "/end").expect(204);
      PAULA
          .put(
              "/emergency-reviews/" + opened,
              Map.of("finding", "JUSTIFIED", "text", all.hide("how it was found", OFFICE)))
          .expect(204);
    }
  }

  private void reports() {
    for (var client : List.of(couple.first(), couple.second())) {
      THEO.post(couple.path() + "/reports", report("CLIENT", client)).expect(201);
    }
    THEO.post(couple.path() + "/reports", report("COUPLE", null)).expect(201);
  }

  private static Map<String, Object> report(String audience, @Nullable String client) {
    var report = new HashMap<String, Object>();
    report.put("audience", audience);
    report.put("from", today().minusMonths(3).toString());
    report.put("to", today().plusMonths(1).toString());
    if (client != null) {
      report.put("clientId", client);
    }
    return report;
  }
}
