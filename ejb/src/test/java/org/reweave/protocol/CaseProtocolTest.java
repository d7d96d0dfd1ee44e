package org.reweave.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.reweave.protocol.CaseFacts.Session;
import org.reweave.protocol.CaseProtocol.Planned;
import org.reweave.protocol.CaseProtocol.ToGive;
import org.reweave.screening.GivenScreening;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Protocol;
import org.reweave.seeds.Protocol.How;
import org.reweave.seeds.Protocol.Line;
import org.reweave.seeds.Protocol.When;

class CaseProtocolTest {
  private static final UUID ONE = UUID.fromString("a1000000-0000-4000-8000-000000000011");
  private static final UUID OTHER = UUID.fromString("a1000000-0000-4000-8000-000000000012");
  private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);
  private static final Line INTAKE =
      new Line(Protocol.SAFETY_INTAKE, When.INTAKE, 0, 7, How.ONLINE);
  private static final Line THIRD = new Line("HARK", When.SESSIONS, 3, 14, How.ONLINE);
  private static final Line QUARTERLY = new Line("HARK", When.INTERVAL, 91, 14, How.ONLINE);
  private static final Line IN_PERSON = new Line("HARK", When.INTAKE, 0, 7, How.IN_PERSON);
  private static final Line CHANGE = new Line("HARK", When.CHANGE, 0, 0, How.ONLINE);

  @Test
  void atFirstTheIntakeIsToBeGivenToBothByTheSameDay() {
    var due = of(facts(OPENED, List.of(), List.of()), INTAKE, QUARTERLY);

    assertThat(due.toGive())
        .containsExactly(
            new ToGive(
                INTAKE.instrument(),
                INTAKE,
                OPENED.plusDays(7),
                false,
                List.of(ONE, OTHER),
                How.ONLINE,
                true));
  }

  @Test
  void whatIsAskedInPersonIsDoneWhenAClinicianEnteredItAndNotWhenItWasGivenOnline() {
    var online = facts(OPENED.plusDays(2), List.of(), List.of(given(ONE, IN_PERSON, 1)));
    assertThat(of(online, IN_PERSON).toGive())
        .containsExactly(
            new ToGive("HARK", IN_PERSON, OPENED.plusDays(7), false, both(), How.IN_PERSON, false));

    var one = facts(OPENED.plusDays(2), List.of(), List.of(entered(ONE, IN_PERSON, 1)));
    assertThat(of(one, IN_PERSON).toGive())
        .singleElement()
        .satisfies(g -> assertThat(g.clients()).containsExactly(OTHER));
  }

  @Test
  void whatWasGoneThroughInPersonIsNotAskedOnlineAsWell() {
    var asked = new Line("HARK", When.INTAKE, 0, 7, How.ONLINE);
    var entered = List.of(entered(ONE, asked, 1), entered(OTHER, asked, 1));

    assertThat(of(facts(OPENED.plusDays(2), List.of(), entered), asked).toGive()).isEmpty();
  }

  @Test
  void whatIsAskedOnlineAndInPersonAtOnceIsAskedInPersonOfBoth() {
    var session = List.of(joint(2), joint(3), joint(4));
    var third = new Line("HARK", When.SESSIONS, 3, 14, How.ONLINE);

    assertThat(of(facts(OPENED.plusDays(5), session, List.of()), third, IN_PERSON).toGive())
        .singleElement()
        .satisfies(
            g -> {
              assertThat(g.how()).isEqualTo(How.IN_PERSON);
              assertThat(g.online()).isFalse();
              assertThat(g.clients()).isEqualTo(both());
            });
  }

  @Test
  void whoWasGivenItAloneIsNotGivenItAgain() {
    var due = of(facts(OPENED.plusDays(8), List.of(), List.of(given(ONE, INTAKE, 0))), INTAKE);

    assertThat(due.toGive())
        .singleElement()
        .satisfies(
            g -> {
              assertThat(g.clients()).containsExactly(OTHER);
              assertThat(g.overdue()).isTrue();
            });
  }

  @Test
  void whatWasFilledInBeforeTheCaseWasOpenedCountsAsTheIntake() {
    var before = List.of(given(ONE, INTAKE, -30), given(OTHER, INTAKE, -2));

    assertThat(of(facts(OPENED, List.of(), before), INTAKE).toGive()).isEmpty();
  }

  @Test
  void theThirdSessionToWhichBothCameOpensItForBoth() {
    var sessions = List.of(joint(1), joint(10), session(12, OTHER), joint(17));
    var twice = of(facts(OPENED.plusDays(16), sessions.subList(0, 3), List.of()), THIRD);
    var thrice = of(facts(OPENED.plusDays(17), sessions, List.of()), THIRD);

    assertThat(twice.toGive()).isEmpty();
    assertThat(twice.plan()).containsExactly(new Planned(THIRD, null, null));
    assertThat(thrice.toGive())
        .singleElement()
        .satisfies(
            g -> {
              assertThat(g.clients()).containsExactly(ONE, OTHER);
              assertThat(g.dueOn()).isEqualTo(OPENED.plusDays(31));
            });
  }

  @Test
  void ofACaseOfOneEverySessionCounts() {
    var sessions = List.of(session(1, ONE), session(8, ONE), session(15, ONE));
    var alone = new CaseFacts(OPENED, OPENED.plusDays(20), List.of(ONE), sessions, List.of());

    assertThat(of(alone, THIRD).toGive())
        .singleElement()
        .satisfies(g -> assertThat(g.dueOn()).isEqualTo(OPENED.plusDays(29)));
  }

  @Test
  void anExtraOneForOnePartnerMovesNobodysDate() {
    var both = List.of(given(ONE, QUARTERLY, 0), given(OTHER, QUARTERLY, 0));
    var extra = new ArrayList<>(both);
    extra.add(given(ONE, QUARTERLY, 80));

    for (int day : new int[] {80, 90, 91, 100}) {
      var without = of(facts(OPENED.plusDays(day), List.of(), both), QUARTERLY);
      var with = of(facts(OPENED.plusDays(day), List.of(), extra), QUARTERLY);
      assertThat(with).isEqualTo(without);
    }
  }

  @Test
  void twoLinesThatAskForTheSameAreGivenOnce() {
    var sessions = List.of(joint(90), joint(91), joint(92));
    var givenToOne = List.of(given(ONE, THIRD, 0), given(OTHER, THIRD, 0), given(ONE, THIRD, 92));
    var due = of(facts(OPENED.plusDays(92), sessions, givenToOne), THIRD, QUARTERLY);

    assertThat(due.toGive())
        .singleElement()
        .satisfies(
            g -> {
              assertThat(g.because()).isEqualTo(QUARTERLY);
              assertThat(g.clients()).containsExactly(OTHER);
            });
  }

  @Test
  void whatIsGivenOnAChangeHasNoDateAndIsGivenOnceADay() {
    var today = OPENED.plusDays(5);
    var once = List.of(given(ONE, CHANGE, 5), given(OTHER, CHANGE, 5));
    var before = of(facts(today, List.of(), List.of()), CHANGE);
    var after = of(facts(today, List.of(), once), CHANGE);

    assertThat(before.toGive()).isEmpty();
    assertThat(before.onChange())
        .singleElement()
        .satisfies(g -> assertThat(g.clients()).containsExactly(ONE, OTHER));
    assertThat(after.onChange()).singleElement().satisfies(g -> assertThat(g.clients()).isEmpty());
    assertThat(after.find("HARK")).isPresent();
    assertThat(after.find("PHQ-9")).isEmpty();
  }

  /** Who came alone is asked nothing by it, and neither is the other. */
  @Property(tries = 300)
  void whatEitherCameToAloneChangesNothing(@ForAll("facts") CaseFacts facts) {
    var together = facts.sessions().stream().filter(s -> s.came().size() == 2).toList();
    var without =
        new CaseFacts(facts.openedOn(), facts.today(), facts.clients(), together, facts.given());

    assertThat(CaseProtocol.of(Protocol.shipped(), facts, i -> true))
        .isEqualTo(CaseProtocol.of(Protocol.shipped(), without, i -> true));
  }

  /** Which of the two was given what, or came when, tells nobody apart from the other. */
  @Property(tries = 300)
  void exchangingTheTwoChangesNoDate(@ForAll("facts") CaseFacts facts) {
    var exchanged = exchange(facts, id -> id.equals(ONE) ? OTHER : ONE);

    assertThat(CaseProtocol.of(Protocol.shipped(), exchanged, i -> true).plan())
        .isEqualTo(CaseProtocol.of(Protocol.shipped(), facts, i -> true).plan());
  }

  @Property(tries = 300)
  void givingAllThatIsDueLeavesNothingDue(@ForAll("facts") CaseFacts facts) {
    var given = new ArrayList<>(facts.given());
    var due = CaseProtocol.of(Protocol.shipped(), facts, i -> true).toGive();
    for (var one : due) {
      one.clients()
          .forEach(c -> given.add(new GivenScreening(c, one.instrument(), facts.today(), false)));
    }
    var after =
        new CaseFacts(facts.openedOn(), facts.today(), facts.clients(), facts.sessions(), given);

    assertThat(CaseProtocol.of(Protocol.shipped(), after, i -> true).toGive()).isEmpty();
  }

  @Property(tries = 300)
  void whatIsDueNamesEachQuestionnaireOnceAndNobodyTwice(@ForAll("facts") CaseFacts facts) {
    var due = CaseProtocol.of(Protocol.shipped(), facts, i -> false).toGive();

    assertThat(due).extracting(ToGive::instrument).doesNotHaveDuplicates();
    assertThat(due).isSortedAccordingTo((a, b) -> day(a).compareTo(day(b)));
    assertThat(due)
        .allSatisfy(
            g -> {
              assertThat(g.clients()).isNotEmpty().doesNotHaveDuplicates();
              assertThat(g.overdue()).isEqualTo(day(g).isBefore(facts.today()));
            });
  }

  @Provide
  Arbitrary<CaseFacts> facts() {
    var clients = Arbitraries.of(ONE, OTHER);
    var instruments =
        Arbitraries.of(Content.english().instruments().stream().map(Instrument::key).toList());
    var days = Arbitraries.integers().between(0, 400);
    var given =
        Combinators.combine(clients, instruments, days, Arbitraries.of(true, false))
            .as(
                (client, key, day, entered) ->
                    new GivenScreening(client, key, OPENED.plusDays(day), entered))
            .list()
            .ofMaxSize(60);
    var sessions =
        Combinators.combine(days, clients.set())
            .as((day, came) -> new Session(OPENED.plusDays(day), came))
            .list()
            .ofMaxSize(12);
    return Combinators.combine(sessions, given)
        .as((held, had) -> new CaseFacts(OPENED, OPENED.plusDays(400), both(), held, had));
  }

  private static LocalDate day(ToGive toGive) {
    return Objects.requireNonNull(toGive.dueOn());
  }

  private static CaseFacts exchange(CaseFacts facts, UnaryOperator<UUID> other) {
    return new CaseFacts(
        facts.openedOn(),
        facts.today(),
        facts.clients(),
        facts.sessions().stream()
            .map(s -> new Session(s.on(), Set.copyOf(s.came().stream().map(other).toList())))
            .toList(),
        facts.given().stream()
            .map(
                g ->
                    new GivenScreening(
                        other.apply(g.clientId()), g.instrument(), g.on(), g.entered()))
            .toList());
  }

  private static List<UUID> both() {
    return List.of(ONE, OTHER);
  }

  private static CaseProtocol of(CaseFacts facts, Line... lines) {
    return CaseProtocol.of(new Protocol(List.of(lines)), facts, i -> true);
  }

  private static CaseFacts facts(
      LocalDate today, List<Session> sessions, List<GivenScreening> given) {
    return new CaseFacts(OPENED, today, both(), sessions, given);
  }

  private static Session session(int day, UUID... came) {
    return new Session(OPENED.plusDays(day), Set.of(came));
  }

  private static Session joint(int day) {
    return session(day, ONE, OTHER);
  }

  private static GivenScreening given(UUID client, Line line, int day) {
    return new GivenScreening(client, line.instrument(), OPENED.plusDays(day), false);
  }

  private static GivenScreening entered(UUID client, Line line, int day) {
    return new GivenScreening(client, line.instrument(), OPENED.plusDays(day), true);
  }
}
