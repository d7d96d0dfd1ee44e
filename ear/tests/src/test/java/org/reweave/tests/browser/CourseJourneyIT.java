package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.api.Steps.THEO;
import static org.reweave.tests.api.Steps.today;
import static org.reweave.tests.browser.Visitor.saying;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Login;
import org.reweave.tests.api.Steps;

/** A therapist hands a case over to a colleague, and notes that a couple has separated. */
class CourseJourneyIT {
  private static final List<String> OWN_PAGES = List.of("/me/home", "/me/homework", "/me/progress");
  private static final String NOTE = "Begin with what Amalie brought last time.";

  @Test
  void aCaseIsHandedOverWithANoteAndItsFormerLeadSeesItNoMore() {
    var couple = Steps.openCouple(THEO, "Amalie", "Bertram");
    try (var theo = Visitor.as("theo.therapist")) {
      theo.leave(theo.link("Amalie & Bertram"));
      var before = theo.here();
      theo.follow("Hand cases over");
      assertThat(theo.page().locator("#c-" + couple.caseId())).isChecked();
      theo.choose("Who leads from now on", "Tara Okafor");
      theo.press("Hand cases over");
      theo.isToldAt("note-" + couple.caseId(), "");
      Looks.good(theo.page());
      assertThat(theo.page().locator("#c-" + couple.caseId())).isChecked();
      theo.page().locator("#f-note-" + couple.caseId()).fill(NOTE);
      theo.press("Hand cases over");

      theo.sees("The cases are handed over.");
      assertThat(theo.link("Amalie & Bertram")).hasCount(0);
      theo.isRefused(before, 404);
    }
    try (var tara = Visitor.as("tara.therapist")) {
      tara.leave(tara.link("Amalie & Bertram"));
      tara.sees("Handed over");
      tara.sees(NOTE);
      Looks.good(tara.page());
    }
  }

  @Test
  void whatIsForBothEndsWhenACoupleHasSeparatedAndEachKeepsTheirOwn() {
    var couple = Steps.openCouple(TARA, "Cosima", "Detlef");
    for (var client : List.of(couple.first(), couple.second())) {
      Steps.enter(TARA, couple, client, INTAKE, Steps.calmAnswers()).expect(201);
    }
    Steps.decide(TARA, couple, "CONJOINT_OK").expect(200);
    Steps.assignHomework(TARA, couple, couple.first()).expect(201);
    try (var tara = Visitor.as("tara.therapist")) {
      tara.leave(tara.link("Cosima & Detlef"));
      separate(tara, today().plusDays(1).toString());
      tara.isToldAt("separatedOn", today().plusDays(1).toString());
      Looks.good(tara.page());
      tara.type("Since", today());
      tara.leave(tara.page().locator("button[value=separate]"));

      tara.sees("It is kept that the partners have separated.");
      assertThat(tara.page().locator("button[value=separate]")).hasCount(0);
      Looks.good(tara.page());

      tara.follow("Homework");
      assertThat(homeworkOf(tara, "Cosima")).hasCount(1);
      tara.choose("For", "Both, one each");
      tara.type("Due", today().plusWeeks(1));
      tara.press("Give");
      assertThat(tara.page().locator(".rw-errsum")).containsText("The couple has separated.");
      tara.choose("For", "Detlef Vale");
      tara.press("Give");
      tara.sees("The homework is given.");
      assertThat(homeworkOf(tara, "Cosima")).hasCount(1);
      assertThat(homeworkOf(tara, "Detlef")).hasCount(1);
    }
  }

  @Test
  void eachPartnersOwnPagesSayNothingOfTheSeparation() throws Exception {
    var couple = Steps.openCouple(TARA, "Ilse", "Jasper");
    for (var client : List.of(couple.first(), couple.second())) {
      Steps.assignHomework(TARA, couple, client).expect(201);
    }
    try (var ilse = signedIn(couple.first());
        var jasper = signedIn(couple.second())) {
      var before = List.of(ownPages(ilse), ownPages(jasper));

      Steps.separate(TARA, couple);

      assertThat(List.of(ownPages(ilse), ownPages(jasper))).isEqualTo(before);
      for (var partner : List.of(ilse, jasper)) {
        for (var path : OWN_PAGES) {
          partner.open(path);
          partner.seesNothingOf("eparat");
          Looks.good(partner.page());
        }
      }
    }
  }

  private static Visitor signedIn(String client) throws Exception {
    var login = Login.of(client);
    var visitor = Visitor.stranger();
    visitor.open("/home");
    visitor.signIn(login.username(), Login.PASSWORD);
    return visitor;
  }

  /** What each of them says. */
  private static List<String> ownPages(Visitor partner) {
    return OWN_PAGES.stream()
        .map(
            path -> {
              partner.open(path);
              return partner.page().locator("main").innerText();
            })
        .toList();
  }

  private static void separate(Visitor lead, String since) {
    lead.page().locator("summary").filter(saying("The partners have separated")).click();
    lead.type("Since", since);
    lead.leave(lead.page().locator("button[value=separate]"));
  }

  private static Locator homeworkOf(Visitor lead, String name) {
    return lead.page().locator(".rw-stack-lg > .rw-card").filter(saying(name + " Vale"));
  }
}
