package org.reweave.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reweave.platform.Invalid;
import org.reweave.platform.Invalid.Problem;
import org.reweave.platform.Sealers;

class ContactRulesTest {
  private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  @Test
  void whatWasSaidIsKeptAsItWasSaid() {
    var said = said(List.of(Channel.MAIL, Channel.PHONE), "kim@example.org", "020 7946 0018");

    var allowed = ContactRules.check(said, Optional.empty());

    assertThat(Allowed.of(allowed.fields())).isEqualTo(allowed);
    assertThat(allowed.mail()).isEqualTo("kim@example.org");
    assertThat(allowed.codeWord()).isEqualTo("heron");
    assertThat(allowed.hours())
        .hasValueSatisfying(h -> assertThat(h.days()).containsExactlyInAnyOrderElementsOf(WEEKEND));
  }

  @Test
  void anAddressAndANumberAreNeededWhereTheyAreUsedAndKeptNowhereElse() {
    assertThat(wrong(said(List.of(Channel.MAIL), "kim", "12")))
        .extracting(Problem::field)
        .containsExactly("mail");
    assertThat(wrong(said(List.of(Channel.TEXT), "", "twelve")))
        .extracting(Problem::field)
        .containsExactly("channels", "phone"); // a mail was asked for, too

    var portal = ContactRules.check(only(Channel.PORTAL), Optional.empty());
    assertThat(portal.mail()).isEmpty();
    assertThat(portal.phone()).isEmpty();
    assertThat(portal.hours()).isEmpty();
  }

  @Test
  void aWayIsNeededAndHoursThatBeginBeforeTheyEnd() {
    assertThat(wrong(said(List.of(), "", ""))).extracting(Problem::code).contains("required");
    var upsideDown =
        new NewSafeContact(
            List.of(Channel.PHONE),
            "",
            "020 7946 0018",
            List.of(),
            LocalTime.NOON,
            LocalTime.of(9, 0),
            false,
            "",
            null,
            null,
            false,
            null,
            "");

    assertThat(wrong(upsideDown)).extracting(Problem::field).containsExactly("days", "to");
  }

  @Test
  void whatGoesIntoTheHeadOfAMailIsOneShortLine() {
    var said =
        new NewSafeContact(
            List.of(Channel.PORTAL),
            "",
            "",
            null,
            null,
            null,
            false,
            "Kim\r\nBcc: x@y.org",
            null,
            null,
            false,
            null,
            "v".repeat(61));

    assertThat(wrong(said)).extracting(Problem::field).containsExactly("senderName", "visitTitle");
  }

  @Test
  void whatIsNotShownStaysUntilItIsSaidAnewOrTakenBack() {
    var first = ContactRules.check(said(List.of(Channel.PORTAL), "", ""), Optional.empty());
    var again = ContactRules.check(only(Channel.PORTAL), Optional.of(first));
    var none =
        ContactRules.check(
            new NewSafeContact(
                List.of(Channel.PORTAL),
                "",
                "",
                null,
                null,
                null,
                false,
                "",
                "",
                "",
                false,
                null,
                ""),
            Optional.of(again));

    assertThat(again.codeWord()).isEqualTo("heron");
    assertThat(again.mustNotKnow()).isEqualTo("My brother");
    assertThat(none.codeWord()).isEmpty();
    assertThat(none.mustNotKnow()).isEmpty();
  }

  @Test
  void itIsSealedInOneSizeAndHoldsForNinetyDays() {
    var sealer = Sealers.withNewKey();
    var now = Instant.parse("2026-11-22T08:00:00Z");
    var little = ContactRules.check(only(Channel.PORTAL), Optional.empty());
    var much =
        ContactRules.check(said(List.of(Channel.MAIL), "kim@example.org", ""), Optional.empty());
    var contact = new SafeContact(UUID.randomUUID(), UUID.randomUUID(), little, sealer, now);
    var other = new SafeContact(UUID.randomUUID(), UUID.randomUUID(), much, sealer, now);

    assertThat(contact.fields).hasSameSizeAs(other.fields);
    assertThat(contact.open(sealer)).isEqualTo(little);
    assertThat(contact.holds(now.plus(Duration.ofDays(90)).minusSeconds(1))).isTrue();
    assertThat(contact.holds(now.plus(Duration.ofDays(90)))).isFalse();
  }

  private static List<Problem> wrong(NewSafeContact said) {
    var refused =
        catchThrowableOfType(Invalid.class, () -> ContactRules.check(said, Optional.empty()));
    return refused.problems();
  }

  private static NewSafeContact said(
      List<Channel> channels, @Nullable String mail, @Nullable String phone) {
    boolean news = !channels.equals(List.of(Channel.PORTAL));
    return new NewSafeContact(
        channels,
        mail,
        phone,
        WEEKEND,
        LocalTime.of(9, 0),
        LocalTime.of(20, 0),
        true,
        "Kim",
        "heron",
        "My brother",
        news,
        Reminder.NONE,
        "");
  }

  private static NewSafeContact only(Channel channel) {
    return new NewSafeContact(
        List.of(channel), null, null, null, null, null, false, null, null, null, false, null, null);
  }
}
