package org.reweave.tests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reweave.tests.inside.As.ERIN;
import static org.reweave.tests.inside.As.FINN;
import static org.reweave.tests.inside.As.SAM;
import static org.reweave.tests.inside.As.TARA;
import static org.reweave.tests.inside.As.THEO;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.reweave.care.Caseload;
import org.reweave.care.CaseloadQuery;
import org.reweave.platform.Conflict;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.safety.DueReview;
import org.reweave.safety.DueReviews;
import org.reweave.screening.Briefings;
import org.reweave.screening.NewScreening;
import org.reweave.screening.OwnScreenings;
import org.reweave.screening.Readiness;
import org.reweave.screening.Screenings;
import org.reweave.screening.Wish;
import org.reweave.screening.Wishes;
import org.reweave.seeds.Content;

/** A wish to answer later or by phone ends by a clinician's word and by nothing else. */
@InServer
class WishIT {
  private static final String BEANS = "java:global/reweave/reweave-ejb/";

  private static final int ROUNDS = 5;

  @Resource ManagedExecutorService threads;

  @EJB(lookup = BEANS + "Caseload")
  Caseload caseload;

  @EJB(lookup = BEANS + "Screenings")
  Screenings screenings;

  @EJB(lookup = BEANS + "OwnScreenings")
  OwnScreenings own;

  @EJB(lookup = BEANS + "Briefings")
  Briefings briefings;

  @EJB(lookup = BEANS + "Wishes")
  Wishes wishes;

  @EJB(lookup = BEANS + "DueReviews")
  DueReviews due;

  @Deployment
  static WebArchive beside() {
    return Archives.besideTheApplication(WishIT.class);
  }

  @Test
  void neitherAloneNorASubmissionEndsItButAClinicianDoes() throws Exception {
    var caseId = theirs();
    var given = give(caseId);
    say(given, Readiness.BY_PHONE);
    var wish = latest(caseId);
    assertThat(wish.readiness()).isEqualTo(Readiness.BY_PHONE);
    assertThat(wish.aloneAt()).isNull();

    say(given, Readiness.ALONE);
    submit(given);
    var still = latest(caseId);
    assertThat(still.wishId()).isEqualTo(wish.wishId());
    assertThat(still.aloneAt()).isNotNull();
    assertThat(still.sentAt()).isNotNull();
    assertThat(still.settled()).isNull();
    assertThat(kinds(caseId)).contains(DueReview.Kind.WISH);

    settle(THEO, wish.wishId(), "Called on the safe number, alone, all is well.");
    var settled = by(caseId, wish.wishId()).settled();
    assertThat(settled.by()).startsWith("Theo");
    assertThat(settled.note()).contains("safe number");
    assertThatThrownBy(() -> settle(THEO, wish.wishId(), "Again.")).isInstanceOf(Conflict.class);
  }

  @Test
  void whatIsSaidAnewIsAWishAnewAndEachOfTheTwoStandsByItself() throws Exception {
    var caseId = theirs();
    var given = give(caseId);
    say(given, Readiness.LATER);
    settle(THEO, latest(caseId).wishId(), "They will answer on Friday.");
    say(given, Readiness.LATER);
    say(given, Readiness.LATER);
    say(given, Readiness.BY_PHONE);

    var open =
        THEO.call(() -> wishes.of(caseId)).stream().filter(w -> w.settled() == null).toList();
    assertThat(open.stream().limit(2))
        .extracting(Wish::readiness)
        .containsExactly(Readiness.BY_PHONE, Readiness.LATER);
    for (var wish : open) {
      settle(THEO, wish.wishId(), "Spoken with.");
    }
    assertThat(kinds(caseId)).doesNotContain(DueReview.Kind.WISH);
  }

  @Test
  void ofTwoWhoSettleItAtOnceOneIsToldThatItIsSettled() throws Exception {
    var caseId = theirs();
    var given = give(caseId);
    for (int round = 0; round < ROUNDS; round++) {
      say(given, Readiness.BY_PHONE);
      var wish = latest(caseId).wishId();
      var both =
          threads.invokeAll(Collections.nCopies(2, () -> settled(wish)), 1, TimeUnit.MINUTES);

      assertThat(List.of(both.getFirst().get(), both.getLast().get()))
          .containsExactlyInAnyOrder(true, false);
      assertThat(by(caseId, wish).settled()).isNotNull();
    }
  }

  /** Settles it unless somebody has. */
  private boolean settled(UUID wish) throws Exception {
    try {
      settle(THEO, wish, "Called.");
      return true;
    } catch (Conflict already) {
      return false;
    }
  }

  @Test
  void itIsTheTeamsAloneAndWhoTreatsSettlesIt() throws Exception {
    var caseId = theirs();
    var given = give(caseId);
    say(given, Readiness.BY_PHONE);
    var wish = latest(caseId).wishId();

    assertThat(SAM.call(() -> wishes.of(caseId))).extracting(Wish::wishId).contains(wish);
    assertThatThrownBy(() -> settle(SAM, wish, "No.")).isInstanceOf(EJBAccessException.class);
    for (var client : List.of(ERIN, FINN)) {
      assertThatThrownBy(() -> client.call(() -> wishes.of(caseId)))
          .isInstanceOf(EJBAccessException.class);
    }
    assertThatThrownBy(() -> TARA.call(() -> wishes.of(caseId))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> settle(TARA, wish, "No.")).isInstanceOf(NotFound.class);
    for (var empty : new String[] {null, " ", "x".repeat(Wishes.MOST_CHARACTERS + 1)}) {
      assertThatThrownBy(() -> settle(THEO, wish, empty)).isInstanceOf(Invalid.class);
    }
    settle(THEO, wish, "Spoken with.");
  }

  private UUID theirs() throws Exception {
    var all = new CaseloadQuery(null, null, null, null);
    return THEO.call(() -> caseload.list(all, 200, null)).items().stream()
        .filter(row -> row.members().stream().anyMatch(m -> m.clientId().equals(ERIN.subject())))
        .map(row -> row.caseId())
        .findFirst()
        .orElseThrow();
  }

  private UUID give(UUID caseId) throws Exception {
    return THEO.call(
        () -> screenings.assign(caseId, new NewScreening(ERIN.subject(), "TRUST_CHECKIN")));
  }

  private void say(UUID screening, Readiness answer) throws Exception {
    ERIN.call(
        () -> {
          briefings.answer(screening, answer);
          return null;
        });
  }

  private void submit(UUID screening) throws Exception {
    Map<String, String> answers =
        Content.english().instrument("TRUST_CHECKIN").orElseThrow().items().stream()
            .filter(item -> !item.options().isEmpty())
            .collect(
                Collectors.toMap(item -> item.key(), item -> item.options().getLast().value()));
    ERIN.call(
        () -> {
          own.saveAnswers(screening, answers);
          own.submit(screening);
          return null;
        });
  }

  private void settle(As who, UUID wish, String note) throws Exception {
    who.call(
        () -> {
          wishes.settle(wish, note);
          return null;
        });
  }

  /** The one that was said last among those that wait. */
  private Wish latest(UUID caseId) throws Exception {
    return THEO.call(() -> wishes.of(caseId)).getFirst();
  }

  private Wish by(UUID caseId, UUID wish) throws Exception {
    return THEO.call(() -> wishes.of(caseId)).stream()
        .filter(w -> w.wishId().equals(wish))
        .findFirst()
        .orElseThrow();
  }

  private List<DueReview.Kind> kinds(UUID caseId) throws Exception {
    return THEO.call(() -> due.list()).stream()
        .filter(d -> d.caseId().equals(caseId))
        .map(DueReview::kind)
        .toList();
  }
}
