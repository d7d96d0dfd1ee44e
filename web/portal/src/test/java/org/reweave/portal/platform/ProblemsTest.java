package org.reweave.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import org.junit.jupiter.api.Test;
import org.reweave.platform.NotFound;
import org.reweave.platform.Refused;
import org.reweave.portal.platform.Problems.Answer;

class ProblemsTest {
  @Test
  void findsTheForeseenFailureBelowWhatFacesWrapsAroundIt() {
    assertThat(Problems.answer(new FacesException(new RuntimeException(new NotFound()))))
        .isEqualTo(Answer.NOT_FOUND);
    assertThat(Problems.answer(new FacesException(new Refused()))).isEqualTo(Answer.FORBIDDEN);
  }

  @Test
  void takesAPageThatWasOpenTooLongKindly() {
    assertThat(Problems.answer(new ViewExpiredException("x"))).isEqualTo(Answer.EXPIRED);
  }

  @Test
  void answersWhatNobodyForesawAsBroken() {
    assertThat(Problems.answer(new IllegalStateException("secret"))).isEqualTo(Answer.BROKEN);
  }
}
