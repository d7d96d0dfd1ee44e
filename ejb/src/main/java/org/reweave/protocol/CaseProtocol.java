package org.reweave.protocol;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Protocol;
import org.reweave.seeds.Protocol.How;
import org.reweave.seeds.Protocol.Line;
import org.reweave.seeds.Protocol.When;

/**
 * What the protocol asks for in a case. Dates are the same for both clients, whatever either of
 * them was given or came to alone in between; nothing in it depends on what anybody answered.
 *
 * @param toGive what is to be given now, the earliest due first
 * @param onChange what is to be given when something changes, which the therapist knows
 * @param plan every line of the protocol with its dates
 */
public record CaseProtocol(List<ToGive> toGive, List<ToGive> onChange, List<Planned> plan) {
  /**
   * A questionnaire that is to be given.
   *
   * @param because the line that asks for it first
   * @param dueOn by when; null where only the therapist knows
   * @param clients to whom it is still to be given
   * @param how the way in which it is asked
   * @param online whether they can answer it here; else on paper or in an interview
   */
  public record ToGive(
      String instrument,
      Line because,
      @Nullable LocalDate dueOn,
      boolean overdue,
      List<UUID> clients,
      How how,
      boolean online) {
    private static ToGive of(
        Line line,
        @Nullable LocalDate dueOn,
        boolean overdue,
        List<UUID> clients,
        Predicate<String> online) {
      return new ToGive(
          line.instrument(),
          line,
          dueOn,
          overdue,
          clients,
          line.how(),
          line.how() == How.ONLINE && online.test(line.instrument()));
    }
  }

  /**
   * A line of the protocol.
   *
   * @param opensOn from when it is to be given; null before that can be said
   * @param dueOn by when; null before that can be said
   */
  public record Planned(Line line, @Nullable LocalDate opensOn, @Nullable LocalDate dueOn) {}

  static CaseProtocol of(Protocol protocol, CaseFacts facts, Predicate<String> online) {
    var plan = protocol.lines().stream().map(line -> planned(line, facts)).toList();
    Map<String, ToGive> now = new LinkedHashMap<>();
    plan.stream()
        .flatMap(planned -> due(planned, facts, online))
        .forEach(due -> now.merge(due.instrument(), due, CaseProtocol::both));
    return new CaseProtocol(
        now.values().stream().sorted(CaseProtocol::earliestFirst).toList(),
        protocol.lines().stream()
            .filter(line -> line.when() == When.CHANGE && !now.containsKey(line.instrument()))
            .map(line -> onChange(line, facts, online))
            .toList(),
        plan);
  }

  /** Whether any of it can be answered here by somebody to whom it is still to be given. */
  public boolean anyOnline() {
    return Stream.concat(toGive.stream(), onChange.stream())
        .anyMatch(g -> g.online() && !g.clients().isEmpty());
  }

  /** What may be given now: what is due, and what is given on a change. */
  Optional<ToGive> find(String instrument) {
    return Stream.concat(toGive.stream(), onChange.stream())
        .filter(g -> g.instrument().equals(instrument))
        .findFirst();
  }

  private static Planned planned(Line line, CaseFacts facts) {
    var opens =
        switch (line.when()) {
          case INTAKE -> Optional.of(facts.openedOn());
          case SESSIONS -> facts.reached(line.count());
          case INTERVAL -> Optional.of(facts.lastGivenToAll(line).plusDays(line.count()));
          case CHANGE -> Optional.<LocalDate>empty();
        };
    return new Planned(
        line, opens.orElse(null), opens.map(day -> day.plusDays(line.within())).orElse(null));
  }

  private static Stream<ToGive> due(Planned planned, CaseFacts facts, Predicate<String> online) {
    var opens = planned.opensOn();
    var dueOn = planned.dueOn();
    if (opens == null || dueOn == null || opens.isAfter(facts.today())) {
      return Stream.empty();
    }
    var line = planned.line();
    var clients = without(line, since(line, opens, facts), facts);
    return clients.isEmpty()
        ? Stream.empty()
        : Stream.of(ToGive.of(line, dueOn, dueOn.isBefore(facts.today()), clients, online));
  }

  /** Since when somebody must have been given it not to be asked for. */
  private static LocalDate since(Line line, LocalDate opens, CaseFacts facts) {
    return switch (line.when()) {
      // What was filled in before the case was opened counts as the intake's.
      case INTAKE -> LocalDate.MIN;
      // Where one was given it long after the other, both begin anew together.
      case INTERVAL -> {
        var late = facts.today().minusDays(line.count() - 1L);
        yield late.isAfter(opens) ? late : opens;
      }
      case SESSIONS, CHANGE -> opens;
    };
  }

  private static ToGive onChange(Line line, CaseFacts facts, Predicate<String> online) {
    return ToGive.of(line, null, false, without(line, facts.today(), facts), online);
  }

  /** The clients who were not given it since. */
  private static List<UUID> without(Line line, LocalDate since, CaseFacts facts) {
    return facts.clients().stream()
        .filter(client -> facts.given(client, line).noneMatch(day -> !day.isBefore(since)))
        .toList();
  }

  /**
   * Two lines ask for the same: it is given once, to whom either of them misses, and in person
   * where one of them asks for that.
   */
  private static ToGive both(ToGive one, ToGive other) {
    var first = earliestFirst(one, other) <= 0 ? one : other;
    var inPerson = one.how() == How.IN_PERSON || other.how() == How.IN_PERSON;
    return new ToGive(
        first.instrument(),
        first.because(),
        first.dueOn(),
        first.overdue(),
        Stream.concat(one.clients().stream(), other.clients().stream()).distinct().toList(),
        inPerson ? How.IN_PERSON : How.ONLINE,
        !inPerson && first.online());
  }

  private static int earliestFirst(ToGive one, ToGive other) {
    return due(one).compareTo(due(other));
  }

  private static LocalDate due(ToGive one) {
    var dueOn = one.dueOn();
    return dueOn == null ? LocalDate.MAX : dueOn;
  }
}
