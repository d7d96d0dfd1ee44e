package org.reweave.clinic;

import java.util.List;
import java.util.Locale;

/**
 * A number to call when it cannot wait. The lists are proposed and common knowledge of each country
 * (2026); the clinic checks those of its own before it takes anybody in.
 *
 * @param name who answers
 * @param number as it is dialled there
 */
public record Helpline(String name, String number) {
  private static final Helpline ANYWHERE =
      new Helpline("Emergency", "112, or the emergency number where you are");

  /**
   * The numbers of a jurisdiction, the emergency number first.
   *
   * @param jurisdiction a country of ISO 3166, with or without a region: {@code US-CA}
   */
  public static List<Helpline> of(String jurisdiction) {
    var country = jurisdiction.toUpperCase(Locale.ROOT).split("-", 2)[0];
    return switch (country) {
      case "US" ->
          List.of(
              new Helpline("Emergency", "911"),
              new Helpline("Suicide and crisis lifeline, call or text", "988"),
              new Helpline("Domestic violence hotline", "1-800-799-7233"));
      case "CA" ->
          List.of(
              new Helpline("Emergency", "911"),
              new Helpline("Suicide crisis helpline, call or text", "988"));
      case "GB" ->
          List.of(
              new Helpline("Emergency", "999"),
              new Helpline("Samaritans", "116 123"),
              new Helpline("Domestic abuse helpline", "0808 2000 247"));
      case "IE" ->
          List.of(
              new Helpline("Emergency", "112 or 999"),
              new Helpline("Samaritans", "116 123"),
              new Helpline("Women's Aid", "1800 341 900"));
      case "AU" ->
          List.of(
              new Helpline("Emergency", "000"),
              new Helpline("Lifeline", "13 11 14"),
              new Helpline("1800RESPECT", "1800 737 732"));
      case "NZ" ->
          List.of(
              new Helpline("Emergency", "111"),
              new Helpline("Need to talk, call or text", "1737"),
              new Helpline("Women's Refuge", "0800 733 843"));
      case "DE" ->
          List.of(
              new Helpline("Emergency", "112, police 110"),
              new Helpline("TelefonSeelsorge", "0800 111 0 111"),
              new Helpline("Hilfetelefon", "116 016"));
      case "ES" ->
          List.of(
              new Helpline("Emergency", "112"),
              new Helpline("Suicide helpline", "024"),
              new Helpline("Gender violence helpline", "016"));
      default -> List.of(ANYWHERE);
    };
  }
}
