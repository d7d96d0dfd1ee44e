package org.reweave.tests.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reweave.launcher.Options;
import org.reweave.launcher.Stack;
import org.reweave.tests.Guest;
import org.reweave.tests.Timings;
import org.reweave.tests.operations.TwoDatabases.World;

/**
 * How long an answer takes does not tell what was said in private.
 *
 * <p>Two worlds again, and one server that works in both by turns: in the one Erin raises no flag,
 * in the other every one. In each round, in each world, everything that tells is asked for once to
 * warm up and once by the clock, of both partners.
 */
class TimedWorldsIT {
  private static final Path ROOT = Path.of(System.getProperty("reweave.root"));
  private static final String PASSWORD = "reweave-demo";
  private static final int SAMPLES = Integer.getInteger("reweave.samples");
  private static final int WARM_UP = 10;

  /** So many rounds until both sign in anew, before what they hold has run out. */
  private static final int SIGNED_IN = 50;

  /** What an app asks for. */
  private static final List<String> READ =
      List.of("/me", "/my/screenings", "/my/homework", "/my/progress", "/my/consents");

  /** What is opened in a browser. */
  private static final List<String> PAGES =
      List.of("/me/home", "/me/homework", "/me/progress", "/me/consents", "/me/record");

  private static final Map<World, List<String>> PREFERRED =
      Map.of(
          World.CALM, List.of("no", "never", "10"),
          World.ALARMED, List.of("yes", "often", "always", "0"));

  private final Map<World, Deque<String>> ready = new EnumMap<>(World.class);
  private final Map<String, Timings> timings = new LinkedHashMap<>();
  private @Nullable Pair signedIn;

  /** Both partners, by app and by browser. */
  private record Pair(Person erin, Guest erinBrowses, Person finn, Guest finnBrowses) {
    static Pair of(Stack stack) throws IOException, InterruptedException {
      return new Pair(
          Person.of(stack, "erin.client", PASSWORD),
          Guest.of(stack, "erin.client", PASSWORD),
          Person.of(stack, "finn.client", PASSWORD),
          Guest.of(stack, "finn.client", PASSWORD));
    }
  }

  @Test
  void howLongAnswersTakeTellsTheWorldsApartNoBetterThanChance() throws Exception {
    var data = Files.createTempDirectory(Path.of(System.getProperty("reweave.data")), "timed");
    try (var stack = Stack.start(Options.forTests(ROOT, data), (step, took) -> {})) {
      var asked = ask(Person.of(stack, "theo.therapist", PASSWORD));
      try (var databases = TwoDatabases.of(stack)) {
        for (var world : World.values()) {
          databases.enter(world);
          answer(stack, world, asked);
        }
        for (int round = 0; round < WARM_UP + SAMPLES; round++) {
          var pair = signedIn(stack, round);
          var first = World.values()[round % 2];
          for (var world : List.of(first, first.other())) {
            databases.enter(world);
            var counted = round >= WARM_UP;
            visit(pair, world, false);
            visit(pair, world, counted);
          }
        }
        assertThat(flags(stack, databases, World.ALARMED))
            .isGreaterThan(flags(stack, databases, World.CALM) + 20 * SAMPLES);
      }
    }
    assertThat(timings).hasSize(1 + 2 * (READ.size() + PAGES.size()));
    assertThat(timings)
        .allSatisfy(
            (what, took) -> assertThat(took.apart()).as(what).isLessThan(Timings.BEYOND_CHANCE));
  }

  /** Twice as many as there are rounds: one to warm up in each, one by the clock. */
  private static List<String> ask(Person theo) throws Exception {
    var couple = ErinsCase.of(theo);
    var asked = new ArrayDeque<String>();
    for (int i = 0; i < 2 * (WARM_UP + SAMPLES); i++) {
      asked.add(couple.askErin(theo));
    }
    return List.copyOf(asked);
  }

  private void answer(Stack stack, World world, List<String> asked) throws Exception {
    var erin = Person.of(stack, "erin.client", PASSWORD);
    var answers =
        ErinsCase.answers(Person.of(stack, "theo.therapist", PASSWORD), PREFERRED.get(world));
    for (var screening : asked) {
      erin.send("PUT", "/my/screenings/" + screening + "/answers", Map.of("answers", answers));
    }
    ready.put(world, new ArrayDeque<>(asked));
  }

  private Pair signedIn(Stack stack, int round) throws Exception {
    if (signedIn == null || round % SIGNED_IN == 0) {
      signedIn = Pair.of(stack);
    }
    return signedIn;
  }

  private void visit(Pair pair, World world, boolean counted) throws Exception {
    var submission = "/my/screenings/" + ready.get(world).remove() + "/submission";
    time("erin sends", world, counted, () -> pair.erin.send("POST", submission, Map.of()));
    for (var path : READ) {
      time("erin " + path, world, counted, () -> pair.erin.get(path));
      time("finn " + path, world, counted, () -> pair.finn.get(path));
    }
    for (var page : PAGES) {
      time("erin " + page, world, counted, () -> open(pair.erinBrowses, page));
      time("finn " + page, world, counted, () -> open(pair.finnBrowses, page));
    }
  }

  private void time(String what, World world, boolean counted, Timings.Timed timed)
      throws Exception {
    if (counted) {
      timings.computeIfAbsent(what, w -> new Timings()).time(world == World.CALM, timed);
    } else {
      timed.run();
    }
  }

  private static void open(Guest guest, String page) throws Exception {
    assertThat(guest.get(page).uri().getPath()).endsWith(page);
  }

  private static int flags(Stack stack, TwoDatabases databases, World world) throws Exception {
    databases.enter(world);
    return ErinsCase.of(Person.of(stack, "theo.therapist", PASSWORD))
        .row()
        .path("openFlags")
        .asInt();
  }
}
