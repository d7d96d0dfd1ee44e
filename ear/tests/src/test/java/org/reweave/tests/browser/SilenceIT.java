package org.reweave.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ERIN;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.THEO;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;
import org.reweave.tests.api.Steps;

/** Nothing that the portal shows to one partner depends on what the other sent in private. */
class SilenceIT {
  private static final Pattern LINK = Pattern.compile("href=\"/reweave(/[^\"#]*)\"");

  /** What is new in each answer: the tokens of forms, and the state that a page keeps. */
  private static final Pattern FRESH =
      Pattern.compile("(name=\"(?:csrf|jakarta\\.faces\\.ViewState)\"[^>]*value=\")[^\"]*");

  @Test
  void everyPageAndFileOfThePartnerIsTheSameWhateverWasSent() {
    var couple = Steps.demoCouple(THEO, "Erin", "Finn");
    Steps.assignHomework(THEO, couple, couple.second()).expect(201);
    try (var finn = Visitor.as("finn.client")) {
      var before = everything(finn);
      var mails = Running.stack().mail().stream().filter(m -> m.to().startsWith("finn")).toList();

      send(couple, Steps.calmAnswers(), "It is quiet.");
      var afterCalm = everything(finn);
      send(couple, Steps.alarmingAnswers(), "I am afraid at home. ".repeat(200));
      var afterAlarm = everything(finn);

      assertThat(before).containsKeys("/me/home", "/me/homework", "/me/progress");
      assertThat(before.keySet()).anyMatch(path -> path.startsWith("/me/sheet.pdf"));
      assertThat(afterCalm).isEqualTo(before);
      assertThat(afterAlarm).isEqualTo(before);
      assertThat(Running.stack().mail().stream().filter(m -> m.to().startsWith("finn")))
          .containsExactlyElementsOf(mails);
    }
  }

  @Test
  void noPageOfAClientHasATitleThatTellsAnything() {
    try (var casey = Visitor.as("casey.client")) {
      var pages =
          everything(casey).values().stream().filter(page -> page.contains("<title>")).toList();

      assertThat(pages).hasSizeGreaterThan(5).allMatch(p -> p.contains("<title>Portal</title>"));
    }
  }

  private static void send(Steps.Couple couple, Map<String, String> answers, String story) {
    Steps.tell(ERIN, story);
    Steps.submit(ERIN, Steps.assign(THEO, couple, couple.first(), INTAKE), answers);
  }

  /** The bytes behind each link that can be followed from the person's own home. */
  private static Map<String, String> everything(Visitor visitor) {
    var seen = new TreeMap<String, String>();
    var next = new ArrayDeque<>(List.of("/me/home"));
    while (!next.isEmpty()) {
      var path = next.remove();
      if (!seen.containsKey(path)) {
        var answer = visitor.fetch(path);
        var text = new String(answer.body(), StandardCharsets.ISO_8859_1);
        seen.put(path, answer.status() + FRESH.matcher(text).replaceAll("$1"));
        LINK.matcher(text)
            .results()
            .map(link -> link.group(1).replace("&amp;", "&"))
            .filter(link -> link.startsWith("/me/"))
            .forEach(next::add);
      }
    }
    return seen;
  }
}
