package org.reweave.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.ADA;
import static org.reweave.tests.api.Steps.TARA;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.Mail;
import org.reweave.tests.Running;

/** Where mail reaches somebody, as they change it themselves. */
class OwnAddressIT {
  private static final String PASSWORD = "a long and quiet password";
  private static final Pattern CODE = Pattern.compile("(?m)^[2-9b-x]{4}-[2-9b-x]{4}$");
  private static final String SENT = "A code is on its way to that address.";
  private static final String MOVED = "Mail goes to the new address from now on.";
  private static final String OVER = "This code is no longer good.";

  @Test
  void staffTakeAnotherAddressByTheCodeThatWasMailedThereAndTheOldOneIsTold() {
    var person = invite("Una", "una.ownaddress@example.org");
    try (var una = Visitor.stranger()) {
      var invited = Invitation.to("una.ownaddress@example.org", una.page());
      invited.accept(una, PASSWORD);
      una.open("/account");
      una.type("New address", "no address");
      una.press("Mail me a code");
      una.isToldAt("newAddress", "no address");

      ask(una, "una.new.ownaddress@example.org");
      Looks.good(una.page());
      enter(una, "2222-2222");
      una.isToldAt("code", "2222-2222");
      assertThat(email(person)).isEqualTo("una.ownaddress@example.org");

      enter(una, code(una, "una.new.ownaddress@example.org").toUpperCase(Locale.ROOT));
      una.sees(MOVED);
      assertThat(una.field("Code from the mail")).hasCount(0);
      assertThat(email(person)).isEqualTo("una.new.ownaddress@example.org");
      una.page()
          .waitForCondition(
              () -> emailAtKeycloak(invited).equals("una.new.ownaddress@example.org"));
      una.page().waitForCondition(() -> mails("una.ownaddress@example.org").count() == 2);
      assertThat(mails("una.ownaddress@example.org").skip(1).findFirst().orElseThrow().text())
          .contains("goes to another address")
          .doesNotContain("una.new", "Una");
    }
  }

  @Test
  void aClientLearnsNothingOfThePartnersAddressAndSaysAnewHowToBeReached() {
    TARA.post(
            "/cases",
            Map.of(
                "type",
                "COUPLE",
                "clients",
                List.of(client("Ylva", "ylva"), client("Yngve", "yngve"))))
        .expect(201);
    try (var ylva = Visitor.stranger()) {
      var invited = Invitation.to("ylva.ownaddress@example.org", ylva.page());
      invited.accept(ylva, PASSWORD);
      ylva.follow("How we may reach you");
      ylva.field("E-mail").check();
      ylva.type("E-mail address", "ylva.ownaddress@example.org");
      ylva.press("This is right");
      ylva.sees("Thank you. This holds from now on.");
      ylva.open("/me/home");
      ylva.seesNothingOf("Until then we send nothing");

      ylva.open("/account");
      ask(ylva, "yngve.ownaddress@example.org");
      var told = ylva.page().locator("section[aria-labelledby=ad]").innerText();
      var ofThePartner = code(ylva, "yngve.ownaddress@example.org");
      ask(ylva, "ylva.new.ownaddress@example.org");
      assertThat(ylva.page().locator("section[aria-labelledby=ad]").innerText()).isEqualTo(told);
      Looks.good(ylva.page());
      var own = code(ylva, "ylva.new.ownaddress@example.org");
      enter(ylva, ofThePartner);
      ylva.isToldAt("code", ofThePartner);
      enter(ylva, own);
      ylva.sees(MOVED);

      ylva.open("/me/home");
      ylva.sees("Until then we send nothing but what your login needs.");
      ylva.page()
          .waitForCondition(
              () -> emailAtKeycloak(invited).equals("ylva.new.ownaddress@example.org"));
      assertThat(mails("ylva.ownaddress@example.org")).hasSize(1); // the invitation
      assertThat(mails("ylva.new.ownaddress@example.org"))
          .allMatch(m -> Stream.of("Reweave", "Ylva", "http").noneMatch(m.text()::contains));
    }
  }

  @Test
  void aCodeIsGoodForFiveTriesAndAQuarterOfAnHourAndThreeAnHourAreMailed() throws SQLException {
    var person = invite("Ursel", "ursel.ownaddress@example.org");
    try (var ursel = Visitor.stranger()) {
      Invitation.to("ursel.ownaddress@example.org", ursel.page()).accept(ursel, PASSWORD);
      ursel.open("/account");
      ask(ursel, "ursel.a.ownaddress@example.org");
      code(ursel, "ursel.a.ownaddress@example.org");
      for (int i = 0; i < 5; i++) {
        enter(ursel, "2222-2222");
      }
      ursel.sees(OVER);
      assertThat(ursel.field("Code from the mail")).hasCount(0);

      ask(ursel, "ursel.b.ownaddress@example.org");
      var tried = code(ursel, "ursel.b.ownaddress@example.org");
      change("update address_change set tries = 5 where person_id = ?", person);
      enter(ursel, tried);
      ursel.sees(OVER);

      ask(ursel, "ursel.c.ownaddress@example.org");
      var late = code(ursel, "ursel.c.ownaddress@example.org");
      change(
          "update address_change set asked_at = asked_at - interval '16 minutes'"
              + " where person_id = ?",
          person);
      enter(ursel, late);
      ursel.sees(OVER);
      assertThat(email(person)).isEqualTo("ursel.ownaddress@example.org");

      ursel.type("New address", "ursel.d.ownaddress@example.org");
      ursel.press("Mail me a code");
      ursel.sees("Three codes an hour are mailed at most.");
    }
  }

  private static void ask(Visitor visitor, String address) {
    visitor.type("New address", address);
    visitor.press("Mail me a code");
    visitor.sees(SENT);
  }

  private static void enter(Visitor visitor, String code) {
    visitor.type("Code from the mail", code);
    visitor.press("Use this address");
  }

  /** The last code that was mailed to an address. */
  private static String code(Visitor waiting, String address) {
    waiting.page().waitForCondition(() -> codes(address).findAny().isPresent());
    return codes(address).reduce((a, b) -> b).orElseThrow();
  }

  private static Stream<String> codes(String address) {
    return mails(address)
        .map(m -> CODE.matcher(m.text().replace("\r", "")))
        .filter(m -> m.find())
        .map(m -> m.group());
  }

  private static Stream<Mail> mails(String address) {
    return Running.stack().mail().stream().filter(m -> m.to().equals(address));
  }

  private static Map<String, String> client(String givenName, String mailbox) {
    return Map.of(
        "givenName",
        givenName,
        "familyName",
        "Own",
        "email",
        mailbox + ".ownaddress@example.org",
        "locale",
        "en");
  }

  private static String invite(String givenName, String email) {
    return ADA.post(
            "/accounts",
            Map.of(
                "givenName",
                givenName,
                "familyName",
                "Own",
                "email",
                email,
                "roles",
                List.of("therapist")))
        .expect(201)
        .field("id");
  }

  /** As administrators see it. */
  private static String email(String person) {
    return ADA.get("/accounts/" + person).expect(200).field("email");
  }

  private static String emailAtKeycloak(Invitation invited) {
    try {
      return Running.stack()
          .keycloakAdmin()
          .get("/admin/realms/reweave/users?exact=true&username=" + invited.login())
          .path(0)
          .path("email")
          .asText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void change(String sql, String person) throws SQLException {
    var stack = Running.stack();
    try (var connection =
        DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"))) {
      connection.setSchema("reweave");
      try (var update = connection.prepareStatement(sql)) {
        update.setObject(1, UUID.fromString(person));
        update.executeUpdate();
      }
    }
  }
}
