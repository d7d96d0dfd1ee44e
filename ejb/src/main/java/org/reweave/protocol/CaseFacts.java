package org.reweave.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reweave.screening.GivenScreening;
import org.reweave.seeds.Protocol.How;
import org.reweave.seeds.Protocol.Line;

/**
 * All that a protocol looks at in a case: dates, sessions and what was given. No answer is among
 * it, nor whether anything was answered.
 *
 * @param clients of today, in the order in which they joined
 * @param sessions that were held
 * @param given questionnaires, online or on paper
 */
record CaseFacts(
    LocalDate openedOn,
    LocalDate today,
    List<UUID> clients,
    List<Session> sessions,
    List<GivenScreening> given) {

  /** A visit that was held, and who came. */
  record Session(LocalDate on, Set<UUID> came) {}

  /**
   * When all of the clients had come together to so many sessions; empty before that.
   *
   * <p>A session to which one came alone is that person's own: counted for both, it would let the
   * other be asked earlier, and counted for the one, it would let one be asked without the other.
   * Either shows in a shared home that somebody came alone. What both came to, both know.
   */
  Optional<LocalDate> reached(int count) {
    return sessions.stream()
        .filter(s -> s.came().containsAll(clients))
        .map(Session::on)
        .sorted()
        .skip(count - 1L)
        .findFirst();
  }

  /** When each of the clients had been given it; the day of opening where one never was. */
  LocalDate lastGivenToAll(Line line) {
    return clients.stream()
        .map(client -> given(client, line).max(LocalDate::compareTo).orElse(openedOn))
        .min(LocalDate::compareTo)
        .orElse(openedOn);
  }

  /**
   * The days on which a client was given what the line asks for: what is asked in person counts
   * where a clinician entered it, and that counts as given online too.
   */
  Stream<LocalDate> given(UUID client, Line line) {
    return given.stream()
        .filter(g -> g.clientId().equals(client) && g.instrument().equals(line.instrument()))
        .filter(g -> line.how() == How.ONLINE || g.entered())
        .map(GivenScreening::on);
  }
}
