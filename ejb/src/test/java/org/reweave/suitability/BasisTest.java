package org.reweave.suitability;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reweave.care.CaseClient;
import org.reweave.platform.Conflict;

class BasisTest {
  private static final CaseClient FIRST = new CaseClient(UUID.randomUUID(), "Ash Example");
  private static final CaseClient SECOND = new CaseClient(UUID.randomUUID(), "Bay Example");
  private static final Set<UUID> BOTH = Set.of(FIRST.clientId(), SECOND.clientId());

  @Property
  void onlyAPositiveDecisionNeedsScreeningsAndInterviews(
      @ForAll Decision decision, @ForAll boolean screened, @ForAll boolean interviewed) {
    var basis =
        new Basis(
            List.of(FIRST, SECOND),
            screened ? BOTH : Set.of(FIRST.clientId()),
            interviewed ? BOTH : Set.of(SECOND.clientId()));

    if (decision.positive() && !(screened && interviewed)) {
      assertThatThrownBy(() -> basis.require(decision)).isInstanceOf(Conflict.class);
    } else {
      assertThatCode(() -> basis.require(decision)).doesNotThrowAnyException();
    }
  }

  @Test
  void namesEverythingThatIsMissingAndNobody() {
    var basis =
        new Basis(List.of(FIRST, SECOND), Set.of(FIRST.clientId()), Set.of(SECOND.clientId()));

    assertThatThrownBy(() -> basis.require(Decision.CONJOINT_OK))
        .hasMessageContaining("an interview alone with the first partner")
        .hasMessageContaining("the intake questions of the second partner")
        .hasMessageNotContaining("Example");
  }

  @Test
  void onePersonHasNoJointWork() {
    var basis = new Basis(List.of(FIRST), BOTH, BOTH);

    assertThatThrownBy(() -> basis.require(Decision.CONJOINT_WITH_CONDITIONS))
        .isInstanceOf(Conflict.class);
  }
}
