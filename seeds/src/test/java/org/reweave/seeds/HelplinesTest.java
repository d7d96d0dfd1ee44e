package org.reweave.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.seeds.Helplines.Helpline;

class HelplinesTest {
  private static final Locale SPANISH = Locale.of("es");

  @ParameterizedTest
  @ValueSource(strings = {"US", "US-CA", "CA", "GB", "IE", "AU", "NZ", "DE", "ES", "FR"})
  void theEmergencyNumberComesFirstInEachLanguage(String place) {
    var english = Helplines.in(place, Locale.ENGLISH);
    var spanish = Helplines.in(place, SPANISH);

    assertThat(english.getFirst().name()).startsWith("Emergency");
    assertThat(spanish.getFirst().name()).startsWith("Emergencias");
    assertThat(english.getFirst().number()).matches("\\d{3}");
    assertThat(spanish)
        .extracting(Helpline::number)
        .containsExactlyElementsOf(english.stream().map(Helpline::number).toList());
    assertThat(spanish)
        .extracting(Helpline::name)
        .doesNotContainAnyElementsOf(english.stream().map(Helpline::name).toList());
  }

  @Test
  void aRegionHasTheNumbersOfItsCountry() {
    assertThat(Helplines.in("US-CA", Locale.ENGLISH))
        .isEqualTo(Helplines.in("US", Locale.ENGLISH))
        .extracting(Helpline::number)
        .contains("911", "988");
  }

  @Test
  void aLanguageThatWeDoNotSpeakIsAnsweredInEnglish() {
    assertThat(Helplines.in("GB", Locale.FRENCH)).isEqualTo(Helplines.in("GB", Locale.ENGLISH));
  }
}
