package org.reweave.tests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reweave.tests.inside.As.NORA;
import static org.reweave.tests.inside.As.SAM;
import static org.reweave.tests.inside.As.TARA;
import static org.reweave.tests.inside.As.THEO;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.reweave.care.CaseType;
import org.reweave.care.Cases;
import org.reweave.care.NewCase;
import org.reweave.care.OpenedCase;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Stale;
import org.reweave.safetyplan.NewSafetyPlan;
import org.reweave.safetyplan.PlanKind;
import org.reweave.safetyplan.PlanPart;
import org.reweave.safetyplan.SafetyPlans;

/** Safety plans: who writes and reads them, and what becomes of earlier versions. */
@InServer
class SafetyPlanIT {
  private static final String BEANS = "java:global/reweave/reweave-ejb/";
  private static final Map<PlanPart, String> SIGNS =
      Map.of(PlanPart.WARNING_SIGNS, "I stop answering my sister.");

  @EJB(lookup = BEANS + "Cases")
  Cases cases;

  @EJB(lookup = BEANS + "SafetyPlans")
  SafetyPlans plans;

  @Deployment
  static WebArchive beside() {
    return Archives.besideTheApplication(SafetyPlanIT.class);
  }

  @Test
  void aPlanIsKeptInVersionsWrittenByWhoTreatsAndReadByTheTeam() throws Exception {
    var opened = open();
    var caseId = opened.caseId();
    var client = opened.clients().getFirst().clientId();

    THEO.call(() -> plans.write(caseId, plan(client, 0, SIGNS, today().plusDays(14))));
    var second = THEO.call(() -> plans.write(caseId, plan(client, 1, SIGNS, today().plusDays(7))));

    assertThat(second.number()).isEqualTo(2);
    assertThat(second.parts()).isEqualTo(SIGNS);
    assertThat(THEO.call(() -> plans.list(caseId)))
        .singleElement()
        .satisfies(p -> assertThat(p.reviewOn()).isEqualTo(today().plusDays(7)));
    assertThat(THEO.call(() -> plans.current(caseId, client, PlanKind.VIOLENCE))).isEmpty();
    for (var stranger : List.of(TARA, NORA)) {
      assertThatThrownBy(() -> stranger.call(() -> plans.list(caseId)))
          .isInstanceOf(NotFound.class);
    }
    assertThat(SAM.call(() -> plans.list(caseId)))
        .singleElement()
        .satisfies(p -> assertThat(p.parts()).isEqualTo(SIGNS));
    assertThatThrownBy(
            () -> SAM.call(() -> plans.write(caseId, plan(client, 2, SIGNS, today().plusDays(7)))))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void aPlanIsPrintedByWhoTreatsAloneUnderANameThatTellsNothing() throws Exception {
    var opened = open();
    var client = opened.clients().getFirst().clientId();
    var plan =
        THEO.call(() -> plans.write(opened.caseId(), plan(client, 0, SIGNS, today()))).planId();

    var pdf = THEO.call(() -> plans.print(plan));
    assertThat(pdf.fileName()).matches("document-[0-9a-f]{8}\\.pdf");
    assertThat(pdf.content()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    for (var stranger : List.of(TARA, NORA)) {
      assertThatThrownBy(() -> stranger.call(() -> plans.print(plan))).isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> SAM.call(() -> plans.print(plan)))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void noClientReachesAPlanNotEvenTheOwn() throws Exception {
    var caseId = open().caseId();

    assertThatThrownBy(() -> As.ERIN.call(() -> plans.list(caseId)))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void nobodyOverwritesWhatTheyHaveNotSeen() throws Exception {
    var opened = open();
    var client = opened.clients().getFirst().clientId();
    THEO.call(() -> plans.write(opened.caseId(), plan(client, 0, SIGNS, today())));

    assertThatThrownBy(
            () -> THEO.call(() -> plans.write(opened.caseId(), plan(client, 0, SIGNS, today()))))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aPlanHasPartsOfItsOwnKindAndADayOfReview() throws Exception {
    var opened = open();
    var client = opened.clients().getFirst().clientId();

    for (var wrong :
        List.of(
            plan(client, 0, Map.of(), today()),
            plan(client, 0, Map.of(PlanPart.WAY_OUT, "By the garden."), today()),
            plan(client, 0, SIGNS, null),
            plan(client, 0, SIGNS, today().minusDays(1)))) {
      assertThatThrownBy(() -> THEO.call(() -> plans.write(opened.caseId(), wrong)))
          .isInstanceOf(Invalid.class);
    }
  }

  private OpenedCase open() throws Exception {
    var clients =
        List.of(
            new NewCase.Client("Robin", "Vale", null, "en"),
            new NewCase.Client("Sky", "Vale", null, "es"));
    return THEO.call(() -> cases.open(new NewCase(CaseType.COUPLE, null, clients)));
  }

  private static NewSafetyPlan plan(
      UUID client, int seen, Map<PlanPart, String> parts, LocalDate reviewOn) {
    return new NewSafetyPlan(client, PlanKind.SELF_HARM, seen, parts, reviewOn);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
