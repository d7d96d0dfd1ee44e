package org.reweave.suitability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reweave.platform.Invalid.Problem;

class GroundsTest {
  private static final Grounds SIGNED =
      new Grounds(
          Map.of(Criterion.FEAR, Finding.NO, Criterion.STALKING, Finding.YES),
          Typology.SITUATIONAL,
          List.of("HARK", "TRUST_SAFETY_INTAKE"),
          " Both keep the signal to stop. ",
          "Sam",
          "Tara");

  @Test
  void whatIsSealedIsWhatWasWritten() {
    assertThat(Grounds.of(SIGNED.fields())).isEqualTo(SIGNED);
    assertThat(Grounds.of(Grounds.NONE.fields())).isEqualTo(Grounds.NONE);
    assertThat(SIGNED.conditions()).isEqualTo("Both keep the signal to stop.");
  }

  @Test
  void aCriterionThatIsLeftOutIsNotKnown() {
    assertThat(SIGNED.criteria())
        .containsOnlyKeys(Criterion.values())
        .containsEntry(Criterion.STALKING, Finding.YES)
        .containsEntry(Criterion.NOT_FREE, Finding.UNKNOWN);
  }

  @Test
  void noFindingRefusesADecision() {
    for (var decision : Decision.values()) {
      assertThat(SIGNED.problems(decision)).isEmpty();
    }
  }

  @Test
  void conditionsAndTheSignatureAreNeeded() {
    assertThat(Grounds.NONE.problems(Decision.CONJOINT_WITH_CONDITIONS))
        .extracting(Problem::field)
        .containsExactly("grounds.conditions", "grounds.signature");
    assertThat(Grounds.NONE.problems(Decision.CONJOINT_OK))
        .extracting(Problem::field)
        .containsExactly("grounds.signature");
  }

  @Test
  void whatIsTooLongIsNamed() {
    var long2001 = "x".repeat(2001);
    var grounds = new Grounds(Map.of(), null, List.of("<b>"), long2001, long2001, long2001);

    assertThat(grounds.problems(Decision.DEFERRED))
        .extracting(Problem::field)
        .containsExactly(
            "grounds.conditions", "grounds.consultedWith", "grounds.signature", "grounds.screens");
  }
}
