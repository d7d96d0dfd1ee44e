package org.reweave.tests.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.THEO;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.tests.Guest;
import org.reweave.tests.Running;

/** What somebody is to tell begins empty: nothing is put into their mouth, least of the other's. */
class NeverPrefilledIT {
  private static final String PARTNER = "Hyacinth";
  private static final Pattern AREA =
      Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>");
  private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
  private static final Pattern TICK = Pattern.compile(" type=\"(?:radio|checkbox)\"");

  private static Steps.Couple couple;

  @BeforeAll
  static void open() {
    couple = Steps.openCouple(THEO, "Gentian", PARTNER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELF_HARM", "VIOLENCE"})
  void aSafetyPlanBeginsEmpty(String kind) throws Exception {
    var theo = Guest.of(Running.stack(), "theo.therapist", "reweave-demo");
    var page =
        theo.get(
            "/staff/safetyplan?case="
                + couple.caseId()
                + "&client="
                + couple.first()
                + "&kind="
                + kind);

    var filled = filled(page, "parts.");

    assertThat(filled).hasSize(6);
    assertThat(filled.values()).containsOnly("");
    assertNothingOfThePartner(page);
  }

  @Test
  void aProfileBeginsEmpty() throws Exception {
    var login = Login.of(couple.first());
    var browser = Guest.of(Running.stack(), login.username(), Login.PASSWORD);
    var page = browser.get("/me/about?part=" + Steps.part(login.caller()));

    var filled = filled(page, "fields.");

    assertThat(filled).hasSizeGreaterThan(8);
    assertThat(filled.values()).containsOnly("");
    assertNothingOfThePartner(page);
  }

  /** What stands in each field named so; of those to tick, which is ticked. */
  private static SortedMap<String, String> filled(HttpResponse<byte[]> page, String prefix) {
    var html = html(page);
    var filled = new TreeMap<String, String>();
    AREA.matcher(html).results().forEach(area -> filled.put(area.group(1), area.group(2).strip()));
    for (var input : inputs(html)) {
      var name = NAME.matcher(input);
      if (name.find()) {
        var isEmpty = TICK.matcher(input).find() && !input.contains("checked");
        filled.merge(name.group(1), isEmpty ? "" : value(input), String::concat);
      }
    }
    filled.keySet().removeIf(name -> !name.startsWith(prefix));
    return filled;
  }

  /** Hidden fields too. */
  private static void assertNothingOfThePartner(HttpResponse<byte[]> page) {
    var html = html(page);
    assertThat(AREA.matcher(html).results().map(area -> area.group(2)))
        .noneMatch(text -> text.contains(PARTNER));
    assertThat(inputs(html)).noneMatch(input -> value(input).contains(PARTNER));
  }

  private static List<String> inputs(String html) {
    return INPUT.matcher(html).results().map(input -> input.group()).toList();
  }

  private static String value(String input) {
    var value = VALUE.matcher(input);
    return value.find() ? value.group(1) : "";
  }

  private static String html(HttpResponse<byte[]> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    return new String(page.body(), UTF_8);
  }
}
