package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.TARA;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.Steps;

/** What Reweave teaches, for those who give it and for those it is for. */
class LibraryIT {
  private static final String LETTER = "Accountability letter";

  @Test
  void aWorksheetIsReadAndGivenToACaseFromTheLibrary() {
    Steps.openCouple(TARA, "Ylva", "Zeno");
    try (var tara = Visitor.as("tara.therapist")) {
      tara.follow("Library");
      var sheet = sheet(tara);
      sheet.locator("summary").click();
      assertThat(sheet).containsText("What the client fills in");
      assertThat(sheet).containsText("Shows it was done");
      Looks.good(tara.page());

      tara.leave(sheet.getByText("Give"));
      tara.choose("Case", "Ylva & Zeno");
      tara.press("Go on");
      assertThat(tara.field("Worksheet")).hasValue("ACCOUNTABILITY_LETTER");
      tara.choose("For", "Zeno Vale");
      tara.press("Give");
      tara.sees("The homework is given.");
      assertThat(tara.part("section", LETTER).first()).containsText("Zeno Vale");
    }
  }

  @Test
  void whoComesFromACaseGivesInThatCase() {
    var couple = Steps.openCouple(TARA, "Vera", "Wim");
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/homework?case=" + couple.caseId());
      tara.follow("Browse the library");
      tara.follow("Plans to start from");
      tara.leave(tara.link(LETTER).first());
      tara.leave(sheet(tara).getByText("Give"));
      assertThat(tara.page().locator("h1")).hasText("Vera & Wim");
      assertThat(tara.field("Worksheet")).hasValue("ACCOUNTABILITY_LETTER");
    }
  }

  private static Locator sheet(Visitor tara) {
    return tara.page().locator("#w-ACCOUNTABILITY_LETTER");
  }

  @Test
  void allThatIsTaughtCanBeFound() {
    try (var sam = Visitor.as("sam.supervisor")) {
      sam.follow("Library");
      sam.sees("I can see why this hurts so much.");
      assertThat(sam.link("Give: " + LETTER)).hasCount(0);
      sam.follow("What to explain");
      sam.sees("What makes an apology whole");
      sam.follow("Plans to start from");
      sam.sees("Before any joint work");
      sam.follow("Closer looks");
      assertThat(sam.part("tr", "PHQ-2")).containsText("Ask further with the PHQ-9");
    }
  }

  @Test
  void theSevenStepsAreOnePageForEveryClient() {
    String first;
    try (var alex = Visitor.as("alex.client")) {
      alex.follow("Read the seven steps");
      alex.sees("I can see why this hurts so much.");
      first = alex.page().locator("main").innerHTML();
    }
    try (var casey = Visitor.as("casey.client")) {
      casey.follow("Read the seven steps");
      assertThat(casey.page().locator("main").innerHTML()).isEqualTo(first);
    }
  }
}
