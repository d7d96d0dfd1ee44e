package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.TARA;
import static org.reweave.tests.browser.Visitor.saying;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps;
import org.reweave.tests.api.Steps.Couple;

/** What clients filled in on paper, entered by their therapist. */
class PaperIT {
  private static final String LETTER = "Accountability letter";

  @Test
  void whatWasAnsweredOnPaperIsEnteredAndReadAgain() {
    var couple = Steps.openCouple(TARA, "Quirin", "Romy");
    try (var tara = Visitor.as("tara.therapist")) {
      openPaper(tara, couple, "PHQ-2 (depression, short)");
      for (var question : tara.page().locator("fieldset").all()) {
        question.locator("input").last().check();
      }
      tara.press("Save the answers");
      tara.sees("What was on paper is entered.");
      var row = tara.part("tr", "PHQ-2 (depression, short)");
      assertThat(row).containsText("Entered by Tara Okafor");
      assertThat(row).containsText("6");

      tara.leave(row.locator("a"));
      assertThat(tara.page().locator(".rw-answers dd"))
          .hasText(new String[] {"3 (most)", "3 (most)"});
      Looks.good(tara.page());
    }
  }

  @Test
  void aTotalThatCannotRuleARiskOutRaisesAFlag() {
    var couple = Steps.openCouple(TARA, "Selma", "Tore");
    try (var tara = Visitor.as("tara.therapist")) {
      openPaper(tara, couple, "PHQ-9 (depression)");
      tara.type("Total", 99);
      tara.press("Save the total");
      tara.isToldAt("total", "99");
      Looks.good(tara.page());
      tara.type("Total", 12);
      tara.press("Save the total");
      tara.sees("What was on paper is entered.");
      assertThat(tara.part("tbody tr", "Raised").first()).containsText("Selma Vale");

      tara.leave(tara.part("tr", "PHQ-9 (depression)").locator("a"));
      tara.sees("Only the total was entered");
    }
  }

  private static void openPaper(Visitor tara, Couple couple, String questionnaire) {
    tara.open("/staff/safety?case=" + couple.caseId());
    var paper = tara.part("section", "Enter a paper form");
    paper.getByLabel("Questionnaire").selectOption(new SelectOption().setLabel(questionnaire));
    tara.leave(paper.getByText("Go on"));
  }

  @Test
  void aWorksheetFilledInOnPaperIsEnteredUnderTheTherapistsName() {
    var couple = Steps.openCouple(TARA, "Ulf", "Viola");
    Steps.assignHomework(TARA, couple, couple.first()).expect(201);
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/homework?case=" + couple.caseId());
      tara.leave(tara.page().getByText("Enter a paper form"));
      tara.type("What I did", "I kept the second phone.");
      tara.press("Save this entry");

      tara.sees("What was on paper is entered.");
      var sheet = tara.part("section", LETTER).filter(saying("Ulf")).first();
      assertThat(sheet).containsText("by Tara Okafor, from paper");
      assertThat(sheet).containsText("I kept the second phone.");
    }
  }
}
