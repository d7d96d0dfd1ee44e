package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.FINN;
import static org.reweave.tests.api.Steps.THEO;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps.Couple;

/** Nothing that one partner can observe depends on what the other said in private. */
class PrivacyIT {
  /** The headers that may differ from one request to the next. */
  private static final Set<String> EACH_TIME = Set.of("date", "location", "etag", "x-request-id");

  @Test
  void thePartnerSeesTheSameBytesWhateverTheOtherSent() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    var before = everythingThatFinnSees(couple);

    Steps.tell(ERIN, "It is quiet.");
    send(couple, Steps.calmAnswers());
    var afterCalm = everythingThatFinnSees(couple);
    Steps.tell(ERIN, "I am afraid at home. ".repeat(200));
    send(couple, Steps.alarmingAnswers());
    var afterAlarm = everythingThatFinnSees(couple);

    assertThat(afterCalm).isEqualTo(before);
    assertThat(afterAlarm).isEqualTo(before);
  }

  @Test
  void theSenderIsAnsweredTheSameWhateverWasSent() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");

    var calm = send(couple, Steps.calmAnswers());
    var alarm = send(couple, Steps.alarmingAnswers());

    assertThat(view(alarm)).isEqualTo(view(calm));
  }

  private static Answer send(Couple couple, Map<String, String> answers) {
    return Steps.submit(ERIN, Steps.assign(THEO, couple, couple.first(), Steps.INTAKE), answers);
  }

  private static Map<String, String> everythingThatFinnSees(Couple couple) {
    var seen = new LinkedHashMap<String, String>();
    for (var path :
        new String[] {
          "/me",
          "/my/screenings",
          "/my/homework",
          "/my/progress",
          "/my/reports",
          "/my/profiles",
          "/my/consents",
          "/my/releases",
          "/my/access-requests",
          "/steps",
          "/worksheets",
          "/instruments",
          couple.path(),
          couple.path() + "/red-flags",
          couple.path() + "/screenings",
          couple.path() + "/homework",
          couple.path() + "/profiles",
          couple.path() + "/consents",
          couple.path() + "/releases",
          couple.path() + "/access-requests"
        }) {
      seen.put(path, view(FINN.get(path)));
    }
    return seen;
  }

  private static String view(Answer answer) {
    var headers = new LinkedHashMap<>(answer.headers());
    headers.keySet().removeIf(name -> EACH_TIME.contains(name.toLowerCase(java.util.Locale.ROOT)));
    return answer.status()
        + " "
        + headers
        + " "
        + answer.text().replaceAll("urn:uuid:[0-9a-f-]{36}", "urn:uuid:");
  }
}
