package org.reweave.tests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;
import static org.reweave.tests.inside.As.ADA;
import static org.reweave.tests.inside.As.ALEX;
import static org.reweave.tests.inside.As.BLAIR;
import static org.reweave.tests.inside.As.ERIN;
import static org.reweave.tests.inside.As.FINN;
import static org.reweave.tests.inside.As.NORA;
import static org.reweave.tests.inside.As.PAULA;
import static org.reweave.tests.inside.As.SAM;
import static org.reweave.tests.inside.As.TARA;
import static org.reweave.tests.inside.As.THEO;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.reweave.account.AccountChange;
import org.reweave.account.AccountState;
import org.reweave.account.Accounts;
import org.reweave.account.Me;
import org.reweave.account.NewAccount;
import org.reweave.account.OwnAddress;
import org.reweave.audit.AuditLine;
import org.reweave.audit.AuditLog;
import org.reweave.audit.AuditQuery;
import org.reweave.care.CaseType;
import org.reweave.care.Caseload;
import org.reweave.care.CaseloadQuery;
import org.reweave.care.CaseloadRow;
import org.reweave.care.Cases;
import org.reweave.care.NewCase;
import org.reweave.care.Relation;
import org.reweave.homework.Homework;
import org.reweave.homework.NewEntry;
import org.reweave.homework.NewHomework;
import org.reweave.homework.OwnHomework;
import org.reweave.platform.Conflict;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Refused;
import org.reweave.platform.Stale;
import org.reweave.progress.Progress;
import org.reweave.safety.FlagState;
import org.reweave.safety.FlagStep;
import org.reweave.safety.FlagSummary;
import org.reweave.safety.SafetyReviews;
import org.reweave.screening.NewScreening;
import org.reweave.screening.NewScreeningEntry;
import org.reweave.screening.OwnScreenings;
import org.reweave.screening.ScreeningStatus;
import org.reweave.screening.Screenings;
import org.reweave.seeds.Content;
import org.reweave.seeds.Severity;
import org.reweave.suitability.Decision;
import org.reweave.suitability.NewDecision;
import org.reweave.suitability.Suitability;

/** The use cases as the web tier calls them: the EAR's own beans, on the real database. */
@InServer
class UseCasesIT {
  private static final String BEANS = "java:global/reweave/reweave-ejb/";
  private static final CaseloadQuery ALL = new CaseloadQuery(null, null, null, null);

  @EJB(lookup = BEANS + "Me")
  Me me;

  @EJB(lookup = BEANS + "Accounts")
  Accounts accounts;

  @EJB(lookup = BEANS + "Cases")
  Cases cases;

  @EJB(lookup = BEANS + "Caseload")
  Caseload caseload;

  @EJB(lookup = BEANS + "Screenings")
  Screenings screenings;

  @EJB(lookup = BEANS + "OwnScreenings")
  OwnScreenings ownScreenings;

  @EJB(lookup = BEANS + "SafetyReviews")
  SafetyReviews reviews;

  @EJB(lookup = BEANS + "Suitability")
  Suitability suitability;

  @EJB(lookup = BEANS + "Homework")
  Homework homework;

  @EJB(lookup = BEANS + "OwnHomework")
  OwnHomework ownHomework;

  @EJB(lookup = BEANS + "Progress")
  Progress progress;

  @EJB(lookup = BEANS + "AuditLog")
  AuditLog auditLog;

  @EJB(lookup = BEANS + "OwnAddress")
  OwnAddress ownAddress;

  @Deployment
  static WebArchive beside() {
    return Archives.besideTheApplication(UseCasesIT.class);
  }

  // ---------------------------------------------------------------- who calls

  @Test
  void anAddressIsNotChangedInASessionThatWasLeftOpen() {
    for (var person : List.of(ERIN, TARA, ADA)) {
      assertThatThrownBy(
              () ->
                  person.call(
                      () -> {
                        ownAddress.ask("elsewhere.usecases@example.org");
                        return null;
                      }))
          .isInstanceOfSatisfying(
              Conflict.class, c -> assertThat(c.code()).isEqualTo("sign-in-again"));
    }
  }

  @Test
  void principalAndRolesReachTheBean() throws Exception {
    var identity = TARA.call(() -> me.get());

    assertThat(identity.displayName()).startsWith("Tara");
    assertThat(identity.roles()).containsExactly("therapist");
  }

  @Test
  void nobodyIsLetInWithoutSignIn() {
    assertThatThrownBy(() -> me.get()).isInstanceOf(EJBAccessException.class);
  }

  @Test
  void aSubjectWithoutALoginIsRefused() {
    var stranger = new As(UUID.randomUUID(), Set.of("therapist"));

    assertThatThrownBy(() -> stranger.call(() -> caseload.list(ALL, null, null)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aRoleThatOnlyTheTokenClaimsCountsForNothing() {
    assertThatThrownBy(() -> ALEX.claiming("therapist").call(() -> caseload.list(ALL, null, null)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aRoleThatTheTokenLacksCountsForNothing() {
    assertThatThrownBy(() -> TARA.claiming("client").call(() -> caseload.list(ALL, null, null)))
        .isInstanceOf(EJBAccessException.class);
  }

  // ---------------------------------------------------------------- care

  @Test
  void aCaseloadHoldsTheOwnCasesAlone() throws Exception {
    var opened = openCouple();

    assertThat(cases(THEO)).contains(opened.caseId);
    assertThat(cases(TARA)).doesNotContain(opened.caseId);
    assertThat(cases(NORA)).doesNotContainAnyElementsOf(cases(THEO));
  }

  private List<UUID> cases(As therapist) throws Exception {
    return therapist.call(() -> caseload.list(ALL, 200, null)).items().stream()
        .map(CaseloadRow::caseId)
        .toList();
  }

  @Test
  void anothersCaseAnswersLikeOneThatDoesNotExist() throws Exception {
    var opened = openCouple();

    for (var caseId : List.of(opened.caseId, UUID.randomUUID())) {
      assertThatThrownBy(() -> TARA.call(() -> cases.get(caseId)))
          .isInstanceOf(NotFound.class)
          .hasMessage(new NotFound().getMessage());
    }
    assertThat(THEO.call(() -> cases.get(opened.caseId)).relation()).isEqualTo(Relation.LEAD);
  }

  @Test
  void anAdministratorSeesThatACaseExistsButNotWhatIsInIt() throws Exception {
    var opened = openCouple();

    assertThat(ADA.call(() -> cases.summary(opened.caseId)).members()).hasSize(4);
    assertThatThrownBy(() -> ADA.call(() -> cases.get(opened.caseId)))
        .isInstanceOf(EJBAccessException.class);
  }

  // ---------------------------------------------------------------- screening

  @Test
  void aClientReadsTheOwnQuestionnairesAlone() throws Exception {
    var couple = alexAndBlair();
    var given =
        TARA.call(
            () ->
                screenings.assign(couple.caseId, new NewScreening(couple.first, "TRUST_CHECKIN")));

    assertThat(ALEX.call(() -> ownScreenings.mine(given)).status())
        .isEqualTo(ScreeningStatus.ASSIGNED);
    assertThatThrownBy(() -> BLAIR.call(() -> ownScreenings.mine(given)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anAnswerThatIsNoneOfTheOptionsChangesNothing() throws Exception {
    var couple = alexAndBlair();
    var given =
        TARA.call(
            () ->
                screenings.assign(couple.caseId, new NewScreening(couple.first, "TRUST_CHECKIN")));
    var item = Content.english().instrument("TRUST_CHECKIN").orElseThrow().items().getFirst();

    assertThatThrownBy(
            () ->
                ALEX.call(
                    () -> {
                      ownScreenings.saveAnswers(given, Map.of(item.key(), "no such option"));
                      return null;
                    }))
        .isInstanceOf(Invalid.class);
    assertThat(ALEX.call(() -> ownScreenings.mine(given)).status())
        .isEqualTo(ScreeningStatus.ASSIGNED);
  }

  // ---------------------------------------------------------------- safety

  @Test
  void aHighScoreOnTheHarkRaisesAFlagThatIsWorkedOnInOrder() throws Exception {
    var couple = supervised();
    enter(couple, "HARK", 4);

    var flag =
        THEO.call(() -> reviews.list(couple.caseId, null, null)).items().stream()
            .filter(f -> f.code().startsWith("HARK"))
            .findFirst()
            .orElseThrow();
    assertThat(flag.severity()).isEqualTo(Severity.HIGH);
    assertThatThrownBy(
            () -> THEO.call(() -> reviews.take(flag.flagId(), FlagStep.CLOSE, "Too early.")))
        .isInstanceOf(Conflict.class);
    var seen =
        SAM.call(() -> reviews.take(flag.flagId(), FlagStep.ACKNOWLEDGE, "Seen, all of it."));
    assertThat(seen.state()).isEqualTo(FlagState.ACKNOWLEDGED);
    assertThat(seen.history()).hasSize(1);
    assertThatThrownBy(() -> NORA.call(() -> reviews.get(flag.flagId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aFalseAlarmKeepsItsFlagAndItsReasonAndIsToldOfTheSamePersonAlone() throws Exception {
    var couple = openCouple();
    enter(couple, "HARK", 4);
    var flag = hark(couple, couple.first).getFirst().flagId();
    assertThat(THEO.call(() -> reviews.get(flag)).earlier()).isEmpty();
    for (var step : List.of(FlagStep.ACKNOWLEDGE, FlagStep.ASSESS, FlagStep.PLAN)) {
      THEO.call(() -> reviews.take(flag, step, "Seen alone."));
    }
    var closed =
        THEO.call(() -> reviews.closeAsFalseAlarm(flag, "Misread the questions, gone through."));
    assertThat(closed.state()).isEqualTo(FlagState.CLOSED);
    assertThat(closed.history().getLast().falseAlarm()).isTrue();

    enter(couple, "HARK", 3);
    var partner = new NewScreeningEntry(couple.second, "HARK", today(), null, 2);
    THEO.call(() -> screenings.enter(couple.caseId, partner));
    var again = hark(couple, couple.first).getFirst().flagId();
    assertThat(THEO.call(() -> reviews.get(again)).earlier())
        .singleElement()
        .satisfies(
            earlier -> {
              assertThat(earlier.flagId()).isEqualTo(flag);
              assertThat(earlier.state()).isEqualTo(FlagState.CLOSED);
              assertThat(earlier.falseAlarm()).isTrue();
              assertThat(earlier.closing()).isEqualTo("Misread the questions, gone through.");
            });
    var partners = hark(couple, couple.second).getFirst().flagId();
    assertThat(THEO.call(() -> reviews.get(partners)).earlier()).isEmpty();

    THEO.call(() -> reviews.take(flag, FlagStep.REOPEN, "Told differently today."));
    assertThat(THEO.call(() -> reviews.get(again)).earlier().getFirst().closing()).isNull();
    assertThat(THEO.call(() -> reviews.get(flag)).history())
        .filteredOn(done -> done.falseAlarm())
        .hasSize(1);
  }

  /** A client's flags of that form, the latest first. */
  private List<FlagSummary> hark(Couple couple, UUID client) throws Exception {
    return THEO.call(() -> reviews.list(couple.caseId, null, null)).items().stream()
        .filter(f -> f.code().startsWith("HARK") && f.clientId().equals(client))
        .toList();
  }

  @Test
  void jointWorkIsNotClearedByAWishAlone() throws Exception {
    var couple = openCouple();
    var wish = new NewDecision(Decision.CONJOINT_OK, "They ask for it.", null, List.of(), null);

    assertThatThrownBy(() -> THEO.call(() -> suitability.decide(couple.caseId, 0, wish)))
        .isInstanceOfAny(Conflict.class, Invalid.class);
    assertThat(THEO.call(() -> suitability.current(couple.caseId)).decision()).isNull();
  }

  // ---------------------------------------------------------------- homework

  @Test
  void whatAClientTypesIsTheClientsAloneUntilItIsHandedIn() throws Exception {
    var couple = alexAndBlair();
    var id = TARA.call(() -> homework.assign(couple.caseId, work(couple.first.toString()))).get(0);

    ALEX.call(() -> ownHomework.saveDraft(id, new NewEntry(Map.of(), 3, 7)));

    assertThat(ALEX.call(() -> ownHomework.mine(id)).draft().difficulty()).isEqualTo(3);
    assertThat(
            TARA.call(() -> homework.list(couple.caseId, 200, null)).items().stream()
                .filter(h -> h.assignmentId().equals(id))
                .flatMap(h -> h.entries().stream()))
        .isEmpty();
    assertThatThrownBy(() -> BLAIR.call(() -> ownHomework.mine(id))).isInstanceOf(NotFound.class);
  }

  @Test
  void jointHomeworkWaitsForTheDecision() throws Exception {
    var couple = openCouple();

    assertThatThrownBy(
            () -> THEO.call(() -> homework.assign(couple.caseId, work(NewHomework.BOTH))))
        .isInstanceOf(Conflict.class);
    assertThat(THEO.call(() -> homework.list(couple.caseId, null, null)).items()).isEmpty();
  }

  private static NewHomework work(String assignee) {
    var worksheet = Content.english().worksheets().getFirst().key();
    return new NewHomework(worksheet, assignee, today().plusDays(7), "Take your time.", null);
  }

  // ---------------------------------------------------------------- progress

  @Test
  void aScoreIsItsClientsToSeeOnceItIsReleased() throws Exception {
    var couple = openCouple();
    var screening = enter(couple, "PHQ-9", 12);

    assertThat(THEO.call(() -> progress.released(couple.caseId)).clients())
        .allMatch(c -> c.measures().isEmpty());
    THEO.call(
        () -> {
          progress.release(couple.caseId, screening);
          return null;
        });

    var measures = THEO.call(() -> progress.released(couple.caseId)).clients().get(0).measures();
    assertThat(measures.getFirst().points().getFirst().total()).isEqualTo(12);
  }

  @Test
  void aSupervisorReadsProgressAndReleasesNothing() throws Exception {
    var couple = supervised();
    var screening = enter(couple, "PHQ-9", 12);

    assertThat(SAM.call(() -> progress.of(couple.caseId)).clients()).hasSize(2);
    assertThatThrownBy(
            () ->
                SAM.call(
                    () -> {
                      progress.release(couple.caseId, screening);
                      return null;
                    }))
        .isInstanceOf(EJBAccessException.class);
  }

  // ---------------------------------------------------------------- account

  @Test
  void anInvitedPersonIsInTheDirectoryAndChangedOnlyAsLastRead() throws Exception {
    var made =
        ADA.call(
            () ->
                accounts.invite(new NewAccount("Ines", "Vale", null, List.of("therapist"), null)));
    var off = new AccountChange(null, false);

    var changed = ADA.call(() -> accounts.change(made.id(), made.version(), off));

    assertThat(changed.enabled()).isFalse();
    assertThatThrownBy(() -> ADA.call(() -> accounts.change(made.id(), made.version(), off)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aLinkIsNotMailedAgainToAnAddressOfTwoPeople() throws Exception {
    var address = "both" + UUID.randomUUID() + "@example.org";
    var first =
        ADA.call(
            () ->
                accounts.invite(
                    new NewAccount("Ines", "Vale", address, List.of("therapist"), null)));
    ADA.call(
        () -> accounts.invite(new NewAccount("Ivo", "Vale", address, List.of("therapist"), null)));
    awaitInvited(first.id());

    assertThatThrownBy(
            () ->
                ADA.call(
                    () -> {
                      accounts.inviteAgain(first.id());
                      return null;
                    }))
        .isInstanceOfSatisfying(
            Conflict.class, c -> assertThat(c.code()).isEqualTo("shared-address"));
  }

  /** The worker makes the login within a few seconds. */
  private void awaitInvited(UUID account) throws Exception {
    await()
        .atMost(ONE_MINUTE)
        .until(() -> ADA.call(() -> accounts.get(account)).state() == AccountState.INVITED);
  }

  @Test
  void whatIsReadIsInTheAuditTrailOfItsClinic() throws Exception {
    var opened = openCouple();
    THEO.call(() -> cases.get(opened.caseId));
    var query = new AuditQuery(null, null, THEO.subject(), opened.caseId, null);

    var lines = PAULA.call(() -> auditLog.list(query, 200, null)).items();

    assertThat(lines).extracting(AuditLine::action).contains("open", "read");
  }

  // ---------------------------------------------------------------- what they share

  private record Couple(UUID caseId, UUID first, UUID second) {}

  /** Theo's couple that nobody has seen yet. */
  private Couple openCouple() throws Exception {
    var clients =
        List.of(
            new NewCase.Client("Robin", "Vale", null, "en"),
            new NewCase.Client("Sky", "Vale", null, "es"));
    var opened = THEO.call(() -> cases.open(new NewCase(CaseType.COUPLE, null, clients)));
    return new Couple(
        opened.caseId(), opened.clients().get(0).clientId(), opened.clients().get(1).clientId());
  }

  private Couple alexAndBlair() throws Exception {
    return demo(TARA, ALEX, BLAIR);
  }

  /** Theo's couple that Sam supervises. */
  private Couple supervised() throws Exception {
    return demo(THEO, ERIN, FINN);
  }

  private Couple demo(As therapist, As first, As second) throws Exception {
    return therapist.call(() -> caseload.list(ALL, 200, null)).items().stream()
        .filter(row -> row.members().stream().anyMatch(m -> m.clientId().equals(first.subject())))
        .map(row -> new Couple(row.caseId(), first.subject(), second.subject()))
        .findFirst()
        .orElseThrow();
  }

  /** Enters the total of a form that the first client filled in on paper. */
  private UUID enter(Couple couple, String instrument, int total) throws Exception {
    var form = new NewScreeningEntry(couple.first, instrument, today(), null, total);
    return THEO.call(() -> screenings.enter(couple.caseId, form));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
