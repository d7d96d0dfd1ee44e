package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.TARA;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.tests.api.FilledPdf;
import org.reweave.tests.api.Steps;

/** What a client does. */
class ClientIT {
  private static final String[] ALARMING = {
    "risk", "flag", "safety", "violence", "screening", "abuse", "CRITICAL", "HIGH"
  };

  @Test
  void theIntakeIsAnsweredInPagesLeftTakenUpAgainAndSent() {
    var couple = Steps.demoCouple(TARA, "Alex", "Blair");
    Steps.assign(TARA, couple, couple.second(), INTAKE);
    try (var blair = Visitor.as("blair.client")) {
      assertThat(blair.part(".rw-task", "Questions")).hasCount(1);
      blair.follow("Start");
      blair.sees("Nobody watches answers as they come in.");
      Looks.good(blair.page());
      blair.press("I am alone, and this device is mine");
      assertThat(blair.page().locator("main")).containsText("Part 1 of 9");
      Looks.good(blair.page());
      answer(blair, "How much do you want to work on this relationship right now?", "8");
      answer(blair, "Did somebody push you or make you come here?", "No");
      blair.press("Save for later");
      blair.sees("Saved. You can go on whenever you like.");
    }
    try (var blair = Visitor.as("blair.client")) {
      blair.follow("Go on");
      var first = question(blair, "How much do you want to work on this relationship right now?");
      assertThat(first.getByLabel("8", exact())).isChecked();
      answer(blair, "Can your partner look into your phone, your mail or this portal?", "No");
      blair.press("Save and go on");
      while (blair.button("Send").count() == 0) {
        answerAll(blair);
        blair.press("Save and go on");
      }
      answerAll(blair);
      blair.press("Send");

      blair.sees("Your answers are with your therapist");
      blair.seesNothingOf(ALARMING);
      blair.follow("Go to the home page");
      assertThat(blair.part(".rw-task", "Questions")).hasCount(0);
    }
  }

  @Test
  void whoWouldRatherTalkByPhoneIsATaskForTheTherapistAlone() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    var screening = Steps.assign(TARA, couple, couple.second(), "TRUST_CHECKIN");
    try (var drew = Visitor.as("drew.client")) {
      drew.open("/me/questions?screening=" + screening);
      drew.press("I would rather talk by phone");
      drew.sees("Good. There is nothing more to do now.");
      assertThat(drew.page().locator("a[href$='" + screening + "']")).isVisible();
    }
    try (var casey = Visitor.as("casey.client")) {
      casey.seesNothingOf("by phone");
    }
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/safety?case=" + couple.caseId());
      tara.sees("rather by phone");
      Looks.good(tara.page());
    }
  }

  @Test
  void howToBeReachedIsSaidAloneAndItsSecretPartIsShownToTheTherapistAlone() {
    var couple = Steps.demoCouple(TARA, "Alex", "Blair");
    try (var alex = Visitor.as("alex.client")) {
      alex.sees("Until then we send nothing but what your login needs.");
      alex.follow("How we may reach you");
      alex.field("E-mail").check();
      alex.type("E-mail address", "alex at home");
      alex.type("Code word", "kingfisher");
      alex.press("This is right");
      alex.isToldAt("mail", "alex at home");
      Looks.good(alex.page());
      alex.type("E-mail address", "alex@mail.example");
      alex.press("This is right");
      alex.sees("Thank you. This holds from now on.");
      alex.seesNothingOf("kingfisher");
      alex.open("/me/home");
      alex.seesNothingOf("Until then we send nothing");
    }
    try (var blair = Visitor.as("blair.client")) {
      blair.open("/me/contact");
      blair.seesNothingOf("kingfisher", "alex@mail.example");
    }
    try (var tara = Visitor.as("tara.therapist")) {
      tara.open("/staff/contact?case=" + couple.caseId());
      tara.sees("kingfisher");
      tara.sees("alex@mail.example");
      Looks.good(tara.page());
    }
  }

  @Test
  void whatAClientTellsIsKeptAsTypedAndReadByTheTherapistAlone() {
    var couple = Steps.demoCouple(TARA, "Alex", "Blair");
    try (var alex = Visitor.as("alex.client")) {
      alex.leave(alex.part(".rw-task", "About you").locator("a"));
      assertThat(alex.field("Name of the person to call")).isEmpty();
      alex.type("Medication", "Nothing since spring.");
      assertThat(alex.page().locator("[data-saved]")).containsText("Saved");
      alex.page().reload();
      assertThat(alex.field("Medication")).hasValue("Nothing since spring.");
      alex.type("Date of birth", "2999-01-01");
      alex.press("Send to your therapist");
      alex.isToldAt("fields.date_of_birth", "2999-01-01");
      Looks.good(alex.page());
      alex.type("Date of birth", "1988-05-04");
      alex.press("Send to your therapist");
      alex.sees("Sent to your therapist.");
      alex.follow("Tell what has changed");
      alex.seesNothingOf("since spring", "1988", "Blair");
    }
    try (var blair = Visitor.withoutScripts("blair.client")) {
      blair.leave(blair.part(".rw-task", "About you").locator("a"));
      blair.seesNothingOf("since spring");
      blair.type("Medication", "Melatonin");
      blair.press("Save for later");
      blair.sees("Saved. You can go on whenever you like.");
      blair.leave(blair.part(".rw-task", "About you").locator("a"));
      assertThat(blair.field("Medication")).hasValue("Melatonin");
    }
    try (var tara = Visitor.as("tara.therapist");
        var sam = Visitor.as("sam.supervisor")) {
      var page = "/staff/profile?case=" + couple.caseId() + "&client=" + couple.first();
      tara.open("/staff/case?case=" + couple.caseId());
      tara.follow("About Alex");
      tara.sees("Nothing since spring.");
      tara.seesNothingOf("Melatonin");
      Looks.good(tara.page());
      sam.open("/staff/case?case=" + couple.caseId());
      assertThat(sam.link("About Alex")).hasCount(0);
      sam.isRefused(page, 403);
    }
  }

  @Test
  void anAgreementIsReadAndSignedByEachAlone() {
    var couple = Steps.demoCouple(TARA, "Alex", "Blair");
    try (var blair = Visitor.as("blair.client")) {
      blair.leave(blair.part(".rw-task", "Agreement on treatment").locator("a"));
      blair.sees("For what belongs to both of you, both must sign.");
      blair.press("Sign");
      blair.isToldAt("name", "");
      blair.sees("Tick this if you agree.");
      Looks.good(blair.page());
      blair.field("I have read this and could ask about it. I agree.").check();
      blair.type("Your name", "Blair Quinn");
      blair.press("Sign");
      blair.sees("Signed. You find your copy under what you signed.");
      assertThat(blair.part(".rw-task", "Agreement on treatment")).hasCount(0);
      blair.follow("Read what you signed");
      blair.sees("Version 1, signed by Blair Quinn");
      blair.seesNothingOf("Alex");
      Looks.good(blair.page());
    }
    try (var alex = Visitor.as("alex.client");
        var tara = Visitor.as("tara.therapist")) {
      assertThat(alex.part(".rw-task", "Agreement on treatment")).hasCount(1);
      alex.seesNothingOf("Blair");
      tara.open("/staff/consent?case=" + couple.caseId());
      assertThat(tara.part("section", "Blair Quinn").first()).containsText("signed by Blair");
      assertThat(tara.part("section", "Alex Moran").first()).containsText("Not signed");
      Looks.good(tara.page());
    }
  }

  @Test
  void aJointReleaseIsSignedByTwoPeopleAtTwoDevicesAndTakenBackByOne() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    var page = "/staff/releases?case=" + couple.caseId();
    try (var tara = Visitor.as("tara.therapist");
        var casey = Visitor.as("casey.client");
        var drew = Visitor.as("drew.client")) {
      tara.open(page);
      Looks.good(tara.page());
      tara.choose("Whose parts", "Joint parts");
      tara.press("Put it to them");
      tara.isToldAt("recipient", "");
      tara.type("Who gets it", "Harbour Advice Centre");
      tara.type("What for", "A talk about debts");
      tara.press("Put it to them");
      tara.sees("It is put to those who have to sign.");
      tara.follow("To Harbour Advice Centre");
      assertThat(tara.button("Note it")).hasCount(0);
      var release = tara.here();

      signRelease(casey, "Casey Rowe");
      casey.open("/me/releases");
      casey.seesNothingOf("Drew");
      tara.open(release);
      assertThat(tara.button("Note it")).hasCount(0);
      signRelease(drew, "Drew Ellison");

      tara.open(release);
      tara.type("What it was", "A letter of one page");
      tara.field("Joint parts").check();
      Looks.good(tara.page());
      tara.press("Note it");
      tara.sees("It is noted.");

      drew.open("/me/releases");
      drew.leave(drew.part(".rw-task", "To Harbour Advice Centre").locator("a"));
      drew.sees("What went out");
      Looks.good(drew.page());
      drew.press("Take it back");
      drew.sees("Taken back. Nothing more goes out.");
      casey.open("/me/releases");
      casey.sees("Signed by you");
      tara.open(release);
      tara.sees("Taken back");
      assertThat(tara.button("Note it")).hasCount(0);
    }
  }

  private static void signRelease(Visitor client, String name) {
    client.open("/me/home");
    client.leave(client.part(".rw-task", "To Harbour Advice Centre").locator("a"));
    client.sees("It may go out only if each of you signs.");
    client.press("Sign");
    client.isToldAt("name", "");
    Looks.good(client.page());
    client.field("I agree that this is given to them.").check();
    client.type("Your name", name);
    client.press("Sign");
    client.sees("Signed. You may take it back at any time.");
  }

  private static Locator question(Visitor client, String text) {
    return client.part("fieldset", text);
  }

  private static void answer(Visitor client, String question, String answer) {
    question(client, question).getByLabel(answer, exact()).check();
  }

  /** Gives the last answer of each question, which says nothing. */
  private static void answerAll(Visitor client) {
    for (var question : client.page().locator("fieldset").all()) {
      question.locator("input").last().check();
    }
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  @Test
  void homeworkIsKeptAsItIsTypedHandedInAndTakenHomeAsAForm() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    Steps.assignHomework(TARA, couple, couple.first()).expect(201);
    try (var casey = Visitor.as("casey.client")) {
      casey.follow("Homework");
      var task = casey.part(".rw-task", "Accountability letter").first();
      var pdf = casey.take(task.getByText("Download PDF"));
      assertThat(new String(pdf.bytes(), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF-")
          .contains("/AcroForm");
      assertThat(pdf.name()).endsWith(".pdf").doesNotContainIgnoringCase("casey", "letter");

      casey.leave(task.getByText("Fill in online"));
      casey.type("What I did", "I read the messages in secret.");
      assertThat(casey.page().locator("[data-saved]")).containsText("Saved");
      casey.page().reload();
      assertThat(casey.field("What I did")).hasValue("I read the messages in secret.");
      casey.type("Choices I made along the way", "Each evening anew.");
      casey.type("What I believe it did to my partner", "It made the phone a weapon.");
      casey.press("Send to your therapist");

      casey.sees("Sent to your therapist.");
      assertThat(casey.part("section", "Earlier")).containsText("Accountability letter");
      casey.seesNothingOf("in secret", "Drew");
    }
  }

  @Test
  void aPacedBreathCanBeFollowed() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    Steps.assignHomework(TARA, couple, couple.first(), "PACED_BREATHING").expect(201);
    try (var casey = Visitor.as("casey.client")) {
      casey.follow("Homework");
      var task = casey.part(".rw-task", "Paced breathing").first();
      casey.leave(task.getByText("Fill in online"));
      var breath = casey.page().locator(".rw-breath");
      casey.button("Breathe along").click();
      assertThat(breath.locator("[data-word]")).hasText("In");
      assertThat(breath.locator("[data-word]")).hasText("Out");
      Looks.good(casey.page());
      casey.button("Stop").click();
      assertThat(breath.locator("[data-word]")).isEmpty();
    }
  }

  @Test
  void aPdfFilledInElsewhereIsReadCheckedAndSent() {
    var couple = Steps.demoCouple(TARA, "Casey", "Drew");
    Steps.assignHomework(TARA, couple, couple.first()).expect(201);
    try (var casey = Visitor.as("casey.client");
        var tara = Visitor.as("tara.therapist")) {
      casey.follow("Homework");
      var task = casey.part(".rw-task", "Accountability letter").first();
      var form = casey.take(task.getByText("Download PDF")).bytes();
      casey.leave(task.getByText("Upload PDF"));
      casey.attach(
          "The filled-in PDF",
          FilledPdf.of(
              form,
              Map.of(
                  "what_i_did", "I burned the letters.",
                  "choices", "One evening.",
                  "effect", "A hole in the story.")));
      casey.press("Read it and check");

      casey.sees("Your PDF was read.");
      assertThat(casey.field("What I did")).hasValue("I burned the letters.");
      var homework = "/staff/homework?case=" + couple.caseId();
      tara.open(homework);
      tara.seesNothingOf("I burned the letters.");
      casey.press("Send to your therapist");
      casey.sees("Sent to your therapist.");

      tara.open(homework);
      assertThat(tara.part("section", "I burned the letters.").first()).containsText("Casey Rowe");
    }
  }

  @Test
  void theOwnProgressIsShownAndNothingOfThePartner() {
    try (var casey = Visitor.as("casey.client")) {
      casey.follow("Progress");
      casey.sees("Only you and your clinic team see this.");
      casey.seesNothingOf("Drew", "Ellison");
      casey.seesNothingOf(ALARMING);
      casey.follow("Your reports");
      casey.seesNothingOf("Drew", "Ellison");
    }
  }

  @Test
  void whoSignsOutIsAtTheFrontDoorAndIsAskedForThePassword() {
    try (var casey = Visitor.as("casey.client")) {
      casey.press("Sign out");
      casey.sees("Use a device and a moment that are yours alone.");
      casey.open("/me/home");
      casey.isAskedForThePassword();
    }
  }

  @Test
  void otherPeoplesPagesDoNotOpen() {
    try (var casey = Visitor.as("casey.client")) {
      for (var path : new String[] {"/staff/caseload", "/admin/accounts", "/privacy"}) {
        casey.isRefused(path, 403);
      }
    }
  }
}
