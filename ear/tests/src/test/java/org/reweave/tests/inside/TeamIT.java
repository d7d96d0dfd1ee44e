package org.reweave.tests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;
import static org.reweave.tests.inside.As.ADA;
import static org.reweave.tests.inside.As.PAULA;
import static org.reweave.tests.inside.As.SAM;
import static org.reweave.tests.inside.As.TARA;
import static org.reweave.tests.inside.As.THEO;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.reweave.account.AccountChange;
import org.reweave.account.AccountState;
import org.reweave.account.Accounts;
import org.reweave.account.NewAccount;
import org.reweave.audit.AuditLine;
import org.reweave.audit.AuditLog;
import org.reweave.audit.AuditQuery;
import org.reweave.care.CaseDetail;
import org.reweave.care.CaseType;
import org.reweave.care.Cases;
import org.reweave.care.NewCase;
import org.reweave.care.Relation;
import org.reweave.care.TeamChange;
import org.reweave.platform.Conflict;
import org.reweave.platform.NotFound;
import org.reweave.platform.Refused;

/** Who gets onto a team, and who leads a case when its lead loses the account. */
@InServer
class TeamIT {
  private static final String BEANS = "java:global/reweave/reweave-ejb/";

  @EJB(lookup = BEANS + "Cases")
  Cases cases;

  @EJB(lookup = BEANS + "Accounts")
  Accounts accounts;

  @EJB(lookup = BEANS + "AuditLog")
  AuditLog auditLog;

  @Resource(lookup = "java:jboss/datasources/ReweaveDS")
  DataSource database;

  @Resource UserTransaction transaction;

  @Deployment
  static WebArchive beside() {
    return Archives.besideTheApplication(TeamIT.class);
  }

  // ---------------------------------------------------------------- who joins

  @Test
  void whomAnAdministratorPutsOnATeamSeesNothingBeforeTheLeadConfirms() throws Exception {
    var caseId = openedByTheo();
    propose(
        caseId, lead(THEO), member(SAM, Relation.SUPERVISOR), member(TARA, Relation.CO_THERAPIST));

    assertThatThrownBy(() -> TARA.call(() -> cases.get(caseId))).isInstanceOf(NotFound.class);
    assertThat(waiting(caseId)).containsExactly(TARA.subject());
    THEO.call(settle(caseId, true));

    assertThat(TARA.call(() -> cases.get(caseId)).relation()).isEqualTo(Relation.CO_THERAPIST);
    assertThat(waiting(caseId)).isEmpty();
  }

  @Test
  void nobodyButTheLeadConfirms() throws Exception {
    var caseId = openedByTheo();
    propose(
        caseId, lead(THEO), member(SAM, Relation.SUPERVISOR), member(TARA, Relation.CO_THERAPIST));

    assertThatThrownBy(() -> TARA.call(settle(caseId, true))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> SAM.call(settle(caseId, true))).isInstanceOf(Refused.class);
    for (var other : List.of(ADA, PAULA)) {
      assertThatThrownBy(() -> other.call(settle(caseId, true)))
          .isInstanceOf(EJBAccessException.class);
    }
    THEO.call(settle(caseId, false));

    assertThatThrownBy(() -> TARA.call(() -> cases.get(caseId))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> THEO.call(settle(caseId, true))).isInstanceOf(Conflict.class);
  }

  @Test
  void aLeadIsReplacedWhenThatLeadAgrees() throws Exception {
    var caseId = openedByTheo();
    propose(
        caseId, lead(TARA), member(THEO, Relation.CO_THERAPIST), member(SAM, Relation.SUPERVISOR));

    assertThat(THEO.call(() -> cases.get(caseId)).relation()).isEqualTo(Relation.LEAD);
    // Said again, nothing changes.
    propose(
        caseId, lead(TARA), member(THEO, Relation.CO_THERAPIST), member(SAM, Relation.SUPERVISOR));
    assertThat(THEO.call(() -> cases.get(caseId)).relation()).isEqualTo(Relation.LEAD);
    THEO.call(settle(caseId, true));

    assertThat(TARA.call(() -> cases.get(caseId)).relation()).isEqualTo(Relation.LEAD);
    assertThat(THEO.call(() -> cases.get(caseId)).relation()).isEqualTo(Relation.CO_THERAPIST);
    assertThat(SAM.call(() -> cases.get(caseId)).relation()).isEqualTo(Relation.SUPERVISOR);
  }

  @Test
  void whoIsTakenOffATeamLeavesAtOnce() throws Exception {
    var caseId = openedByTheo();

    propose(caseId, lead(THEO));

    assertThatThrownBy(() -> SAM.call(() -> cases.get(caseId))).isInstanceOf(NotFound.class);
  }

  @Test
  void whomTheLeadAddsIsOnTheTeamAtOnce() throws Exception {
    var caseId = openedByTheo();
    var version = THEO.call(() -> cases.get(caseId)).version();
    var team = team(lead(THEO), member(TARA, Relation.CO_THERAPIST));

    THEO.call(
        () -> {
          cases.changeTeam(caseId, version, team);
          return null;
        });

    assertThat(TARA.call(() -> cases.get(caseId)).relation()).isEqualTo(Relation.CO_THERAPIST);
  }

  @Test
  void theAdministratorsDatabaseRolePutsNobodyOnATeamEither() throws Exception {
    var caseId = openedByTheo();

    assertThatThrownBy(
            () ->
                asAdministrator(
                    """
                    insert into case_member (id, clinic_id, case_id, person_id, relation,
                      display_name, valid_from, version)
                    select gen_random_uuid(), clinic_id, id, '%s', 'CO_THERAPIST', 'Tara', now(), 0
                    from care_case where id = '%s'\
                    """
                        .formatted(TARA.subject(), caseId)))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(
            () ->
                asAdministrator("update case_member set valid_from = now() where valid_to is null"))
        .isInstanceOf(SQLException.class);
  }

  // ---------------------------------------------------------------- who leads

  @Test
  void aCaseIsLedByItsSupervisorFromTheMomentItsLeadLosesTheAccount() throws Exception {
    var lena = newTherapist();
    var caseId = openedBy(lena.login);

    disable(lena);

    var taken = SAM.call(() -> cases.get(caseId));
    assertThat(taken.relation()).isEqualTo(Relation.LEAD);
    assertThat(taken.members())
        .filteredOn(m -> SAM.subject().equals(m.staffId()) && m.to() == null)
        .singleElement()
        .satisfies(m -> assertThat(m.handedOver()).isTrue());
    assertThat(taken.members())
        .filteredOn(m -> lena.id.equals(m.staffId()))
        .allSatisfy(m -> assertThat(m.to()).isNotNull());
    var query = new AuditQuery(null, null, ADA.subject(), caseId, "hand-over");
    assertThat(PAULA.call(() -> auditLog.list(query, 10, null)).items())
        .extracting(AuditLine::objectId)
        .containsExactly(caseId);
  }

  @Test
  void whoCouldNotOpenTheCaseDoesNotComeToLeadIt() throws Exception {
    var lena = newTherapist();
    var caseId = openedBy(lena.login);
    var mia = newTherapist();
    propose(
        caseId,
        new TeamChange.Member(lena.id, Relation.LEAD),
        new TeamChange.Member(mia.id, Relation.CO_THERAPIST));
    lena.login.call(settle(caseId, true));
    change(mia, new AccountChange(List.of("administrator"), null));

    assertThatThrownBy(() -> disable(lena))
        .isInstanceOfSatisfying(Conflict.class, c -> assertThat(c.code()).isEqualTo("leads-alone"));
  }

  @Test
  void aLeadWhomNobodyCouldReplaceKeepsTheAccount() throws Exception {
    var lena = newTherapist();
    var caseId = openedBy(lena.login);
    var alone = new TeamChange.Member(lena.id, Relation.LEAD);
    propose(caseId, alone);
    var number = lena.login.call(() -> cases.get(caseId)).number();

    assertThatThrownBy(() -> disable(lena))
        .isInstanceOfSatisfying(Conflict.class, c -> assertThat(c.code()).isEqualTo("leads-alone"))
        .hasMessageContaining("C-" + number);

    assertThat(ADA.call(() -> accounts.get(lena.id)).enabled()).isTrue();
    assertThat(lena.login.call(() -> cases.get(caseId)).relation()).isEqualTo(Relation.LEAD);
  }

  private record Therapist(UUID id, As login) {}

  /** Somebody new, whose account no other test needs. */
  private Therapist newTherapist() throws Exception {
    var made =
        ADA.call(
            () ->
                accounts.invite(new NewAccount("Lena", "Vale", null, List.of("therapist"), null)));
    await()
        .atMost(ONE_MINUTE)
        .until(() -> ADA.call(() -> accounts.get(made.id())).state() == AccountState.INVITED);
    var login = ADA.call(() -> accounts.openHandOver(made.id())).subject();
    return new Therapist(made.id(), new As(login, Set.of("therapist")));
  }

  private void disable(Therapist therapist) throws Exception {
    change(therapist, new AccountChange(null, false));
  }

  private void change(Therapist therapist, AccountChange change) throws Exception {
    var version = ADA.call(() -> accounts.get(therapist.id)).version();
    ADA.call(() -> accounts.change(therapist.id, version, change));
  }

  // ---------------------------------------------------------------- what they share

  private UUID openedByTheo() throws Exception {
    return openedBy(THEO);
  }

  private UUID openedBy(As lead) throws Exception {
    var clients =
        List.of(
            new NewCase.Client("Robin", "Vale", null, "en"),
            new NewCase.Client("Sky", "Vale", null, "es"));
    return lead.call(() -> cases.open(new NewCase(CaseType.COUPLE, null, clients))).caseId();
  }

  private void propose(UUID caseId, TeamChange.Member... members) throws Exception {
    var version = ADA.call(() -> cases.summary(caseId)).version();
    ADA.call(
        () -> {
          cases.assign(caseId, version, team(members));
          return null;
        });
  }

  private Callable<Void> settle(UUID caseId, boolean confirmed) {
    return () -> {
      cases.settleTeam(caseId, confirmed);
      return null;
    };
  }

  private List<UUID> waiting(UUID caseId) throws Exception {
    return THEO.call(() -> cases.get(caseId)).members().stream()
        .filter(m -> m.from() == null && m.to() == null)
        .map(CaseDetail.Member::staffId)
        .toList();
  }

  private static TeamChange team(TeamChange.Member... members) {
    return new TeamChange(List.of(members));
  }

  private static TeamChange.Member lead(As person) {
    return member(person, Relation.LEAD);
  }

  private static TeamChange.Member member(As person, Relation relation) {
    return new TeamChange.Member(person.subject(), relation);
  }

  private void asAdministrator(String statement) throws Exception {
    transaction.begin();
    try (var connection = database.getConnection();
        var enter = connection.prepareStatement("select enter(?)");
        var work = connection.createStatement()) {
      enter.setObject(1, ADA.subject());
      enter.executeQuery().close();
      work.execute("set local role reweave_admin");
      work.execute(statement);
    } finally {
      transaction.rollback();
    }
  }
}
