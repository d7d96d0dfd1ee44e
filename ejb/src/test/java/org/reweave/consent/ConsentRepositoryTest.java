package org.reweave.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reweave.seeds.ConsentForm;
import org.reweave.seeds.ConsentForm.Subject;
import org.reweave.seeds.Library;
import org.reweave.seeds.Review;

class ConsentRepositoryTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void aNewVersionAsksAgainAndTheOldSignatureStays() {
    var signed = List.of(signature(form("TREATMENT", 1)));

    assertThat(ConsentRepository.missing(asked("TREATMENT", 1, Instant.EPOCH), signed)).isEmpty();
    assertThat(ConsentRepository.missing(asked("TREATMENT", 2, Instant.EPOCH), signed))
        .containsExactly(form("TREATMENT", 2));
    assertThat(signed.getFirst().words).isEqualTo(form("TREATMENT", 1).text());
  }

  @Test
  void eachRuleIsSignedForItself() {
    var signed = List.of(signature(form("LIMITED", 1)));

    assertThat(ConsentRepository.missing(asked("NO_SECRETS", 1, NOW), signed)).hasSize(1);
  }

  @Test
  void whatWasSignedBeforeARuleWasChosenOnceMoreCountsNoMore() {
    var signed = List.of(signature(form("LIMITED", 1)));

    assertThat(ConsentRepository.missing(asked("LIMITED", 1, NOW), signed)).isEmpty();
    assertThat(ConsentRepository.missing(asked("LIMITED", 1, NOW.plusMillis(1)), signed))
        .hasSize(1);
  }

  @Test
  void everyRuleHasAFormInEveryLanguage() {
    for (var library : Library.all()) {
      assertThat(library.consents())
          .filteredOn(f -> f.subject() == Subject.SECRETS)
          .extracting(ConsentForm::key)
          .containsExactlyElementsOf(
              Arrays.stream(SecretsPolicy.values()).map(Enum::name).toList());
    }
  }

  private static List<AskedForm> asked(String key, int version, Instant since) {
    return List.of(new AskedForm(form(key, version), since));
  }

  private static ConsentForm form(String key, int version) {
    return new ConsentForm(
        key,
        Subject.SECRETS,
        version,
        Review.AWAITING,
        "Title",
        List.of(new ConsentForm.Section("SAFETY", "First", List.of("Version " + version + "."))),
        "I agree.");
  }

  private static Signature signature(ConsentForm under) {
    return new Signature(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), under, "en", NOW);
  }
}
