package org.reweave.seeds;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.reweave.seeds.DemoCase.Assignment;
import org.reweave.seeds.DemoCase.Entry;
import org.reweave.seeds.DemoCase.FlagStep;
import org.reweave.seeds.DemoCase.ScoreEntry;
import org.reweave.seeds.DemoCase.Screening;

/** Whether the demo fits together: each history its people and the content. */
record DemoCheck(Demo demo, Content content) {
  /** Fails with what is wrong, unless the case fits its people and the content. */
  void check(DemoCase couple) {
    demo.person(couple.lead());
    couple.clients().forEach(demo::person);
    couple.appointments().forEach(a -> own(couple, a.attendees()));
    for (Screening screening : couple.screenings()) {
      own(couple, List.of(screening.client()));
      accept(
          couple,
          screening.instrument(),
          content
              .requireInstrument(screening.instrument())
              .check(screening.answers(), screening.submittedDay() != null));
    }
    for (ScoreEntry score : couple.scores()) {
      own(couple, List.of(score.client()));
      Instrument instrument = content.requireInstrument(score.instrument());
      Integer total = score.total();
      if (total == null) {
        accept(couple, instrument.key(), instrument.check(score.answers(), true));
      } else {
        Scoring.ofTotal(instrument, total);
      }
    }
    couple.flagSteps().forEach(step -> check(couple, step));
    couple.assignments().forEach(assignment -> check(couple, assignment));
    couple.signatures().forEach(s -> own(couple, List.of(s.client())));
    couple.profiles().forEach(t -> own(couple, List.of(t.client())));
    couple.contacts().forEach(t -> own(couple, List.of(t.client())));
  }

  private void check(DemoCase couple, FlagStep step) {
    demo.person(step.by());
    boolean raised =
        couple.screenings().stream()
            .filter(s -> s.client().equals(step.client()) && s.submittedDay() != null)
            .flatMap(s -> Rules.evaluate(content.rules(s.instrument()), s.answers()).stream())
            .anyMatch(outcome -> outcome.fired() && outcome.rule().key().equals(step.code()));
    if (!raised) {
      throw new ContentException(
          "demo: " + couple.key() + ": flagSteps: " + step.code() + " was not raised");
    }
  }

  private void check(DemoCase couple, Assignment assignment) {
    Worksheet worksheet =
        content
            .worksheet(assignment.worksheet())
            .orElseThrow(
                () ->
                    new ContentException(
                        "demo: " + couple.key() + ": " + assignment.worksheet() + " is unknown"));
    Set<String> assignees =
        assignment.assignee().equals(Assignment.BOTH)
            ? Set.copyOf(couple.clients())
            : Set.of(assignment.assignee());
    own(couple, List.copyOf(assignees));
    for (Entry entry : assignment.entries()) {
      if (!assignees.contains(entry.client())) {
        throw new ContentException(
            "demo: " + couple.key() + ": " + worksheet.key() + ": entry of somebody else");
      }
      accept(couple, worksheet.key(), worksheet.check(entry.fields(LocalDate.EPOCH), true));
    }
  }

  private static void own(DemoCase couple, List<String> clients) {
    if (!couple.clients().containsAll(clients)) {
      throw new ContentException("demo: " + couple.key() + ": names a client of another case");
    }
  }

  private static void accept(DemoCase couple, String where, List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ContentException("demo: " + couple.key() + ": " + where + ": " + problems);
    }
  }
}
