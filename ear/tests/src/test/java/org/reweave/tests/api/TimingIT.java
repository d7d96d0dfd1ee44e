package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reweave.tests.api.Steps.INTAKE;
import static org.reweave.tests.api.Steps.THEO;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Guest;
import org.reweave.tests.Running;
import org.reweave.tests.Timings;

/**
 * How long an answer takes does not tell what was said in private.
 *
 * <p>Two couples who differ in nothing else, in one system: of the first, one partner raised every
 * flag; of the second, none.
 */
class TimingIT {
  private static final int SAMPLES = Integer.getInteger("reweave.samples");
  private static final int WARM_UP = 20;

  /** What an app asks for. */
  private static final List<String> READ =
      List.of("/me", "/my/screenings", "/my/homework", "/my/progress", "/my/consents");

  /** What a partner opens in a browser. */
  private static final List<String> PAGES =
      List.of("/me/home", "/me/homework", "/me/progress", "/me/consents", "/me/record");

  private record Pair(Caller teller, Caller partner, Guest browsing, Steps.Couple couple) {}

  private static Pair alarmed;
  private static Pair quiet;

  @BeforeAll
  static void open() throws Exception {
    alarmed = pair("Aloe", "Briar");
    quiet = pair("Cedar", "Dahlia");
    submit(ready(alarmed, Steps.alarmingAnswers()), alarmed);
    submit(ready(quiet, Steps.calmAnswers()), quiet);
  }

  @Test
  void thePartnerIsAnsweredInTheSameTime() throws Exception {
    for (var path : READ) {
      Timings.inTurns(WARM_UP, () -> read(alarmed, path), () -> read(quiet, path));

      var timings = Timings.inTurns(SAMPLES, () -> read(alarmed, path), () -> read(quiet, path));

      assertThat(timings.apart()).as(path).isLessThan(Timings.BEYOND_CHANCE);
    }
  }

  @Test
  void thePartnersPagesComeInTheSameTime() throws Exception {
    for (var page : PAGES) {
      Timings.inTurns(WARM_UP, () -> open(alarmed, page), () -> open(quiet, page));

      var timings = Timings.inTurns(SAMPLES, () -> open(alarmed, page), () -> open(quiet, page));

      assertThat(timings.apart()).as(page).isLessThan(Timings.BEYOND_CHANCE);
    }
  }

  @Test
  void whateverIsSentIsTakenInTheSameTime() throws Exception {
    int all = WARM_UP + SAMPLES;
    var alarming = new ArrayDeque<String>();
    var calm = new ArrayDeque<String>();
    for (int i = 0; i < all; i++) {
      alarming.add(ready(alarmed, Steps.alarmingAnswers()));
      calm.add(ready(quiet, Steps.calmAnswers()));
    }
    Timings.inTurns(WARM_UP, () -> next(alarming, alarmed), () -> next(calm, quiet));

    var timings = Timings.inTurns(SAMPLES, () -> next(alarming, alarmed), () -> next(calm, quiet));

    assertThat(timings.apart()).isLessThan(Timings.BEYOND_CHANCE);
  }

  private static void read(Pair pair, String path) {
    pair.partner.get(path).expect(200);
  }

  private static void open(Pair pair, String page) throws Exception {
    assertThat(pair.browsing.get(page).uri().getPath()).endsWith(page);
  }

  private static void next(Deque<String> screenings, Pair pair) {
    submit(screenings.remove(), pair);
  }

  private static void submit(String screening, Pair pair) {
    pair.teller.post("/my/screenings/" + screening + "/submission").expect(202);
  }

  /** A screening that is answered and not yet sent. */
  private static String ready(Pair pair, Map<String, String> answers) {
    var id = Steps.assign(THEO, pair.couple, pair.couple.first(), INTAKE);
    pair.teller.put("/my/screenings/" + id + "/answers", Map.of("answers", answers)).expect(204);
    return id;
  }

  private static Pair pair(String first, String second) throws Exception {
    var couple = Steps.openCouple(THEO, first, second);
    var partner = Login.of(couple.second());
    var browsing = Guest.of(Running.stack(), partner.username(), Login.PASSWORD);
    return new Pair(Login.of(couple.first()).caller(), partner.caller(), browsing, couple);
  }
}
