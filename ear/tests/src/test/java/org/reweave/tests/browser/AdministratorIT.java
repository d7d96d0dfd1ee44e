package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;
import org.reweave.tests.api.Steps;

/** What an administrator does, who sees nothing clinical. */
class AdministratorIT {
  private static final String[] CLINICAL = {
    "CRITICAL", "HIGH", "MODERATE", "Joint work", "Suitable", "Screening", "Intake"
  };

  @Test
  void aTherapistIsInvitedGetsARoleMoreAndIsShownACodeToHandOver() {
    try (var ada = Visitor.as("ada.admin")) {
      ada.type("Given name", "Ulla");
      ada.type("Family name", "Brandvold");
      ada.type("Work e-mail", "ulla@example.org");
      ada.press("Send invitation");
      ada.sees("The invitation is on its way.");
      var invitation = Invitation.to("ulla@example.org", ada.page());
      assertThat(invitation.text()).doesNotContain("Ulla", "therapist");
      ada.waitsForAccount("Ulla Brandvold", "Invited");

      ada.leave(ada.account("Ulla Brandvold").getByText("Roles"));
      ada.field("Supervisor").check();
      ada.press("Save roles");
      ada.sees("The change is saved.");
      assertThat(ada.account("Ulla Brandvold")).containsText("Supervisor, Therapist");

      ada.leave(ada.account("Ulla Brandvold").getByText("One-time code"));
      ada.sees("Hand this over in person.");
      assertThat(ada.page().locator("[role=status] code")).not().isEmpty();
      ada.open("/admin/accounts");
      ada.seesNothingOf("Hand this over in person.");

      try (var ulla = Visitor.stranger()) {
        invitation.accept(ulla, "a long and quiet password");
        assertThat(ulla.page()).hasTitle("Caseload · Reweave");
      }
    }
  }

  @Test
  void aNameIsChanged() {
    try (var ada = Visitor.as("ada.admin")) {
      invite(ada, "Yrsa", "yrsa@example.org");
      ada.waitsForAccount("Yrsa Test", "Invited");
      ada.leave(ada.account("Yrsa Test").getByText("Roles"));
      ada.type("Family name", " ");
      ada.press("Change the name");
      ada.isToldAt("familyName", " ");

      ada.type("Family name", "Marsh");
      Looks.good(ada.page());
      ada.press("Change the name");
      ada.sees("The name is changed, here and in their cases.");
      assertThat(ada.account("Yrsa Marsh")).hasCount(1);
      assertThat(ada.account("Yrsa Test")).hasCount(0);
    }
  }

  @Test
  void aSearchNarrowsTheListAndSaysWhenItFindsNobody() {
    try (var ada = Visitor.as("ada.admin")) {
      invite(ada, "Hildur", "hildur@example.org");
      invite(ada, "Hjalmar", "hjalmar@example.org");
      ada.type("Search", "hildur te");
      ada.press("Search");
      var rows = ada.page().locator("tbody tr");
      assertThat(rows).hasCount(1);
      assertThat(rows).containsText("Hildur Test");
      ada.sees("1 shown");
      assertThat(ada.field("Search")).hasValue("hildur te");
      assertThat(ada.page().url()).doesNotContain("hildur");

      ada.type("Search", "hjalmar x");
      ada.press("Search");
      assertThat(rows).hasCount(0);
      ada.sees("Nobody here has such a name or address.");
      Looks.good(ada.page());
    }
  }

  @Test
  void aStaffRecordKeepsWhatWasEnteredBesideAMistakeAndIsSavedOnceItIsMended() {
    var tooLong = "L".repeat(81);
    var until = Steps.today().plusDays(30).toString();
    try (var ada = Visitor.as("ada.admin")) {
      invite(ada, "Isolde", "isolde@example.org");
      ada.type("Search", "isolde");
      ada.press("Search");
      ada.leave(row(ada, "Isolde Test").getByText("Roles"));
      // Not every browser minds how long a text may be.
      ada.field("Credentials").evaluate("field => field.removeAttribute('maxlength')");
      ada.type("Credentials", tooLong);
      ada.type("Licence", "GB 4711");
      ada.type("Licensed until", until);
      ada.choose("Supervised by", "Sam Whitaker");
      ada.press("Save");
      ada.isToldAt("credentials", tooLong);
      assertThat(ada.field("Licence")).hasValue("GB 4711");
      assertThat(ada.field("Licensed until")).hasValue(until);
      assertThat(ada.field("Supervised by").locator("option:checked")).hasText("Sam Whitaker");
      Looks.good(ada.page());

      ada.type("Credentials", "LMFT");
      ada.press("Save");
      ada.sees("The change is saved.");
      ada.leave(ada.part("li", "Isolde Test").getByRole(AriaRole.LINK));
      assertThat(ada.field("Credentials")).hasValue("LMFT");
      assertThat(ada.field("Licence")).hasValue("GB 4711");
      assertThat(ada.field("Licensed until")).hasValue(until);
      assertThat(ada.field("Supervised by").locator("option:checked")).hasText("Sam Whitaker");
    }
  }

  @Test
  void aListIsLookedThroughLineByLineBeforeItsPeopleAreInvited() {
    var head = "givenName,familyName,email,roles\n";
    var known = "Tara,Okafor,tara.therapist@clinic.example,therapist\n";
    var jorunn = "Jorunn,Falk,jorunn@example.org,therapist supervisor\n";
    try (var ada = Visitor.as("ada.admin")) {
      ada.follow("Invite by list");
      Looks.good(ada.page());
      ada.press("Look through");
      assertThat(ada.page().locator(".rw-errsum")).isVisible();

      var mistaken = head + known + jorunn + "Kjell,Falk,kjell,client\n";
      ada.field("File")
          .setInputFiles(new FilePayload("staff.csv", "text/csv", mistaken.getBytes(UTF_8)));
      ada.press("Look through");
      ada.sees("1 to invite, 1 to mend");
      assertThat(row(ada, "Tara Okafor")).containsText("Is there already, stays as it is");
      assertThat(row(ada, "Jorunn Falk")).containsText("Will be invited");
      assertThat(row(ada, "Kjell Falk")).containsText("To be mended");
      assertThat(row(ada, "Kjell Falk")).containsText("email");
      assertThat(row(ada, "Kjell Falk")).containsText("roles");
      assertThat(ada.field("Or type it here")).hasValue(mistaken);
      assertThat(ada.button("Invite 1")).hasCount(0);
      Looks.good(ada.page());

      ada.type(
          "Or type it here", head + known + jorunn + "Kjell,Falk,kjell@example.org,therapist\n");
      ada.press("Look through");
      ada.sees("2 to invite, 0 to mend");
      ada.press("Invite 2");
      ada.sees("The invitations are on their way.");
      ada.type("Search", "falk");
      ada.press("Search");
      assertThat(row(ada, "Jorunn Falk")).containsText("Supervisor, Therapist");
      assertThat(row(ada, "Kjell Falk")).containsText("Therapist");
    }
  }

  @Test
  void anAddressThatKeycloakRefusesIsNamedAndCorrected() {
    try (var ada = Visitor.as("ada.admin")) {
      invite(ada, "Zenon", "zenon..test@example.org");
      ada.waitsForAccount("Zenon Test", "Failed");
      ada.leave(ada.account("Zenon Test").getByText("Roles"));
      ada.sees("Keycloak refuses the address");
      Looks.good(ada.page());
      ada.leave(ada.part("li", "Making the login").getByText("Try again"));
      ada.sees("It is being tried again.");
      ada.waitsForAccount("Zenon Test", "Failed");

      ada.leave(ada.account("Zenon Test").getByText("Roles"));
      ada.type("Address", "zenon.test@example.org");
      ada.press("Correct and invite anew");
      ada.sees("The address is corrected.");
      ada.waitsForAccount("Zenon Test", "Invited");
      ada.leave(ada.account("Zenon Test").getByText("Roles"));
      ada.seesNothingOf("Keycloak refuses");
    }
  }

  @Test
  void whoHasARoleAtKeycloakAndNoAccountIsShownWithWhatToDo() throws Exception {
    var keycloak = Running.stack().keycloakAdmin();
    var json = new ObjectMapper();
    var users = "/admin/realms/reweave/users";
    var user = json.createObjectNode().put("username", "nobody-of-ours").put("enabled", true);
    var id = keycloak.post(users, user);
    var role = keycloak.get("/admin/realms/reweave/roles/supervisor");
    keycloak.post(users + '/' + id + "/role-mappings/realm", json.createArrayNode().add(role));
    try (var ada = Visitor.as("ada.admin")) {
      ada.press("Compare now");
      ada.sees("The accounts are being compared.");
      ada.waitsUntil(ada.page().locator("main"), id);
      assertThat(ada.part("li", id)).containsText("Supervisor");
      ada.sees("Take the role away in the sign-in service");
      ada.seesNothingOf("nobody-of-ours");
      Looks.good(ada.page());
    } finally {
      keycloak.delete(users + '/' + id);
    }
  }

  @Test
  void whoseSessionsAreEndedIsAtTheFrontDoorOnTheVeryNextRequest() {
    try (var ada = Visitor.as("ada.admin");
        var wim = Visitor.stranger()) {
      invite(ada, "Wim", "wim@example.org");
      Invitation.to("wim@example.org", ada.page()).accept(wim, "a long and quiet password");
      wim.open("/staff/caseload");

      ada.leave(ada.account("Wim Test").getByText("Sign out everywhere"));
      ada.sees("All sessions of this person are over.");

      wim.open("/staff/caseload");
      assertThat(wim.link("Sign in")).isVisible();
    }
  }

  @Test
  void whoIsDisabledIsRefusedOnTheVeryNextRequest() {
    try (var ada = Visitor.as("ada.admin");
        var nobody = Visitor.stranger()) {
      invite(ada, "Vigo", "vigo@example.org");
      Invitation.to("vigo@example.org", ada.page()).accept(nobody, "a long and quiet password");
      nobody.open("/staff/caseload");

      ada.leave(ada.account("Vigo Test").getByText("Disable"));
      assertThat(ada.account("Vigo Test")).containsText("Disabled");

      nobody.isRefused("/staff/caseload", 403);
    }
  }

  @Test
  void whoForgotThePasswordIsMailedALinkToChooseAnother() {
    try (var ada = Visitor.as("ada.admin");
        var vera = Visitor.stranger()) {
      invite(ada, "Vera", "vera@example.org");
      Invitation.to("vera@example.org", ada.page()).accept(vera, "a long and quiet password");

      ada.leave(ada.account("Vera Test").getByText("Roles"));
      ada.press("Mail a link");
      ada.sees("The mail is on its way.");

      var link = Invitation.another("vera@example.org", ada.page());
      link.choose(vera, "another long and quiet one");
    }
  }

  @Test
  void sessionsAreEndedEverywhere() {
    try (var ada = Visitor.as("ada.admin");
        var wilma = Visitor.stranger()) {
      invite(ada, "Wilma", "wilma@example.org");
      Invitation.to("wilma@example.org", ada.page()).accept(wilma, "a long and quiet password");

      ada.leave(ada.account("Wilma Test").getByText("Sign out everywhere"));
      ada.sees("All sessions of this person are over.");
      wilma.isSignedOutEverywhere();
    }
  }

  @Test
  void whatWasNotDeliveredIsSeenWithoutWhatItWasAboutAndTriedAgain() {
    Steps.deadLetter("a1000000-0000-4000-8000-000000000018");
    Steps.deadLetter("a1000000-0000-4000-8000-000000000005");
    try (var ada = Visitor.as("ada.admin")) {
      ada.follow("Not delivered");
      ada.sees("Changing name, address, roles or access");
      Looks.good(ada.page());
      ada.seesNothingOf("Harper"); // of the other clinic

      ada.leave(row(ada, "Theo Lindqvist").getByText("Try again"));
      ada.sees("It is being tried again.");
      assertThat(row(ada, "Theo Lindqvist")).hasCount(0);
    }
  }

  private static void invite(Visitor ada, String givenName, String email) {
    ada.type("Given name", givenName);
    ada.type("Family name", "Test");
    ada.type("Work e-mail", email);
    ada.press("Send invitation");
    ada.sees("The invitation is on its way.");
  }

  @Test
  void aCaseIsOpenedForALeadAndItsTeamIsChanged() {
    try (var ada = Visitor.as("ada.admin")) {
      ada.follow("Cases and teams");
      ada.follow("New case");
      ada.choose("Kind", "One person");
      ada.choose("Lead therapist", "Theo Lindqvist");
      ada.field("Given name").first().fill("Xenia");
      ada.field("Family name").first().fill("Young");
      ada.press("Open the case and invite");
      ada.sees("The case is open.");

      ada.leave(row(ada, "Xenia Young").getByText("Change team"));
      ada.choose("Tara Okafor", "Co-therapist");
      ada.choose("Sam Whitaker", "Supervisor");
      ada.press("Save team");
      ada.sees("The team is changed.");
      assertThat(row(ada, "Xenia Young"))
          .containsText("Tara Okafor (Co-therapist, waits for the lead)");
    }
    try (var tara = Visitor.as("tara.therapist")) {
      assertThat(tara.part("tr", "Xenia")).hasCount(0);
    }
    try (var theo = Visitor.as("theo.therapist")) {
      theo.leave(theo.part("tr", "Xenia").locator("a").first());
      theo.sees("Waiting to join");
      theo.press("Confirm");
      theo.sees("They are on the team now.");
    }
    try (var tara = Visitor.as("tara.therapist")) {
      assertThat(tara.part("tr", "Xenia")).hasCount(1);
    }
  }

  @Test
  void aWorksheetOfTheClinicsOwnTakesThePlaceOfOursUntilItIsTakenBack() {
    try (var ada = Visitor.as("ada.admin")) {
      ada.follow("Worksheets");
      ada.leave(row(ada, "WHY_LETTER").getByRole(AriaRole.LINK));
      var ours = ada.field("Text of the worksheet").inputValue();
      ada.type("Text of the worksheet", ours.replace("who: ", "who: NOT_"));
      ada.press("Save as our version");
      ada.sees("worksheet:5: who: is none of");
      assertThat(ada.field("Text of the worksheet")).hasValue(Pattern.compile("who: NOT_"));

      var own = ours.replaceFirst("title: .*", "title: A letter in our words");
      ada.type("Text of the worksheet", own);
      ada.press("Save as our version");
      ada.sees("The version is saved. It is given from now on.");
      assertThat(row(ada, "WHY_LETTER")).containsText("Own, version 1");

      ada.leave(row(ada, "WHY_LETTER").getByRole(AriaRole.LINK));
      assertThat(ada.page().locator(".rw-diff ins")).hasText("title: A letter in our words");
      Looks.good(ada.page());
      ada.press("Use the shipped one again");
      ada.sees("The version of your clinic is taken back.");
      assertThat(row(ada, "WHY_LETTER")).containsText("Shipped");
    }
  }

  @Test
  void aThresholdIsSetWithItsReasonAndTakenBack() {
    try (var ada = Visitor.as("ada.admin")) {
      ada.follow("Thresholds");
      ada.leave(row(ada, "CSI-16").getByRole(AriaRole.LINK));
      ada.type("Points", 99);
      ada.press("Set the threshold");
      ada.isToldAt("points", "99");

      ada.type("Points", 12);
      ada.type("Where you have it from", "A study of our own");
      ada.press("Set the threshold");
      ada.sees("The threshold is set. Changes are judged by it from now on.");
      assertThat(row(ada, "CSI-16")).containsText("12 points");

      ada.leave(row(ada, "CSI-16").getByRole(AriaRole.LINK));
      ada.press("Use the shipped one again");
      ada.sees("The threshold of your clinic is taken back.");
      assertThat(row(ada, "CSI-16")).containsText("Not set");
    }
  }

  @Test
  void aProtocolIsSetLineByLineAndTakenBack() {
    try (var ada = Visitor.as("ada.admin")) {
      ada.follow("Protocol");
      ada.type("Sessions or days, line 8", 99);
      ada.press("Set the protocol");
      ada.isToldAt("lines[7].count", "99");

      ada.type("Sessions or days, line 8", 4);
      ada.choose("Asked, line 8", "In person, alone");
      ada.choose("Questionnaire, line 2", "No questionnaire");
      ada.type("Why your clinic has it so", "Decided by our lead");
      ada.press("Set the protocol");
      ada.sees("The protocol is set. It holds from now on; what was given stays given.");
      assertThat(ada.page().locator(".rw-diff ins"))
          .containsText("after 4 joint sessions, within 14 days, in person");
      assertThat(ada.page().locator(".rw-diff del")).hasCount(2);
      Looks.good(ada.page());

      ada.press("Use the shipped one again");
      ada.sees("The protocol of your clinic is taken back.");
      assertThat(ada.field("Sessions or days, line 8")).hasValue("3");
    }
  }

  @Test
  void theWeekIsSetAndATimeLimitWithinItsBoundAlone() {
    try (var ada = Visitor.as("ada.admin")) {
      ada.follow("Clinic");
      ada.type("Closed on", "next year");
      ada.press("Save");
      ada.isToldAt("holidays", "next year");
      ada.type("Closed on", "2027-01-01");
      ada.press("Save");
      ada.sees("The week is set. Dates that flags were given stay as they are.");
      assertThat(ada.field("Closed on")).hasValue("2027-01-01");
      ada.type("Closed on", "");
      ada.press("Save");

      ada.type("Country or state", "UK.");
      ada.press("Set the place");
      ada.isToldAt("jurisdiction", "UK.");
      ada.type("Country or state", "GB");
      ada.press("Set the place");
      ada.sees("The place is set. Duties that were begun go on under the law of before.");
      ada.sees("116 123");

      var seen = "CRITICAL, Seen within, minutes";
      ada.type(seen, 90);
      ada.press("Set the limits");
      ada.isToldAt("limits.CRITICAL.ACKNOWLEDGE", "90");
      ada.type(seen, 10);
      ada.type("Why your clinic has it so", "Decided by our lead");
      ada.press("Set the limits");
      ada.sees("The time limits are set. Flags keep the times that they were given.");
      Looks.good(ada.page());

      ada.press("Use the shipped one again");
      ada.sees("The time limits of your clinic are taken back.");
      assertThat(ada.field(seen)).hasValue("15");
    }
  }

  @Test
  void nothingClinicalIsOnAnyPage() {
    var couple = Steps.demoCouple(Steps.TARA, "Alex", "Blair");
    try (var ada = Visitor.as("ada.admin")) {
      for (var path : new String[] {"/admin/accounts", "/admin/cases", "/admin/new"}) {
        ada.open(path);
        ada.seesNothingOf(CLINICAL);
      }
      for (var page : new String[] {"case", "safety", "homework", "progress", "reports"}) {
        ada.isRefused("/staff/" + page + "?case=" + couple.caseId(), 403);
      }
    }
  }

  private static Locator row(Visitor ada, String name) {
    return ada.part("tr", name);
  }
}
