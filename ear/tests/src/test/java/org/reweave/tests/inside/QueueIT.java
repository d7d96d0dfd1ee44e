package org.reweave.tests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reweave.tests.inside.As.NORA;
import static org.reweave.tests.inside.As.SAM;
import static org.reweave.tests.inside.As.TARA;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.reweave.care.CaseType;
import org.reweave.care.Cases;
import org.reweave.care.NewCase;
import org.reweave.platform.Invalid;
import org.reweave.safety.FlagState;
import org.reweave.safety.QueueQuery;
import org.reweave.safety.QueuedFlag;
import org.reweave.safety.SafetyReviews;
import org.reweave.screening.NewScreeningEntry;
import org.reweave.screening.Screenings;

/** The queue of open flags across a caseload. */
@InServer
class QueueIT {
  private static final QueueQuery ALL = new QueueQuery(null, false);

  @EJB(lookup = "java:global/reweave/reweave-ejb/SafetyReviews")
  SafetyReviews reviews;

  @EJB(lookup = "java:global/reweave/reweave-ejb/Cases")
  Cases cases;

  @EJB(lookup = "java:global/reweave/reweave-ejb/Screenings")
  Screenings screenings;

  @Deployment
  static WebArchive beside() {
    return Archives.besideTheApplication(QueueIT.class);
  }

  @Test
  void listsEachOpenFlagOnceInTheOrderOfTheClocksWhateverThePagesSize() throws Exception {
    var whole = TARA.call(() -> reviews.queue(ALL, 200, null)).items();

    var paged = new ArrayList<UUID>();
    String next = null;
    do {
      var cursor = next;
      var page = TARA.call(() -> reviews.queue(ALL, 2, cursor));
      page.items().forEach(flag -> paged.add(flag.flagId()));
      next = page.next();
    } while (next != null);

    assertThat(whole).isNotEmpty();
    assertThat(whole.stream().map(QueueIT::clock)).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(paged).containsExactlyElementsOf(whole.stream().map(QueuedFlag::flagId).toList());
    assertThat(TARA.call(() -> reviews.openCount())).isEqualTo(whole.size());
  }

  private static Instant clock(QueuedFlag flag) {
    return Objects.requireNonNullElse(flag.dueAt(), Instant.MAX);
  }

  @Test
  void keepsToAStateAndToTheOwnCases() throws Exception {
    raiseOneOfTaras();
    var raised = TARA.call(() -> reviews.queue(new QueueQuery(FlagState.RAISED, false), 200, null));
    var hers = TARA.call(() -> reviews.queue(ALL, 200, null)).items();
    var others = NORA.call(() -> reviews.queue(ALL, 200, null)).items();

    assertThat(raised.items()).extracting(QueuedFlag::state).containsOnly(FlagState.RAISED);
    assertThat(others).doesNotContainAnyElementsOf(hers);
  }

  private void raiseOneOfTaras() throws Exception {
    var client = new NewCase.Client("Quinn", "Vale", null, "en");
    var opened =
        TARA.call(() -> cases.open(new NewCase(CaseType.INDIVIDUAL, null, List.of(client))));
    var form =
        new NewScreeningEntry(
            opened.clients().getFirst().clientId(), "HARK", LocalDate.now(ZoneOffset.UTC), null, 4);
    TARA.call(() -> screenings.enter(opened.caseId(), form));
  }

  @Test
  void whatWaitsInTheClinicIsForSupervisorsAlone() throws Exception {
    assertThat(SAM.call(() -> reviews.overdueInClinic())).doesNotContainNull();
    assertThatThrownBy(() -> TARA.call(() -> reviews.overdueInClinic()))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void refusesACursorOfSomebodyElsesMaking() {
    assertThatThrownBy(() -> TARA.call(() -> reviews.queue(ALL, 2, "bm9uc2Vuc2U")))
        .isInstanceOf(Invalid.class);
  }
}
