package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConsentFormTest {

  /**
   * The words of each version that was ever asked for. A line is added for a new version; none is
   * changed once the version is released, since people have signed it.
   */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("en CONFIDENTIAL 1", "e818adecf65439f6"),
          Map.entry("en LIMITED 1", "da88437c3a29d159"),
          Map.entry("en NO_SECRETS 1", "b4c931b651d7c17f"),
          Map.entry("en TREATMENT 1", "a0288588b1334cf9"),
          Map.entry("es CONFIDENTIAL 1", "1eb9aa6ce52f53d1"),
          Map.entry("es LIMITED 1", "5db3415793a73c7f"),
          Map.entry("es NO_SECRETS 1", "b0860fad13a7ebc9"),
          Map.entry("es TREATMENT 1", "09c52420ed217aa0"));

  private static final String FORM =
      """
      key: KEPT
      subject: SECRETS
      version: 1
      legal: awaiting
      title: Title
      sections: [{key: SAFETY, title: First, text: [Safety comes first.]}]
      declaration: I agree.
      """;

  @Test
  void theWordsOfAVersionNeverChange() {
    assertThat(words()).isEqualTo(new TreeMap<>(WORDS));
  }

  @Test
  void everyRuleOnSecretsLeavesSafetyOut() {
    assertThat(form(FORM).text()).contains("Safety comes first.");
    assertThatThrownBy(() -> form(FORM.replace("key: SAFETY", "key: RULE")))
        .isInstanceOf(ContentException.class)
        .hasMessage("c.yaml:6: sections: of a rule on secrets name SAFETY");
    assertThat(Library.all())
        .allSatisfy(
            library ->
                assertThat(library.consents())
                    .filteredOn(form -> form.subject() == ConsentForm.Subject.SECRETS)
                    .hasSize(3)
                    .allSatisfy(
                        form ->
                            assertThat(form.sections())
                                .extracting(ConsentForm.Section::key)
                                .contains("SAFETY")));
  }

  @Test
  void aVersionBeginsWithOne() {
    assertThatThrownBy(() -> form(FORM.replace("version: 1", "version: 0")))
        .isInstanceOf(ContentException.class)
        .hasMessage("c.yaml:3: version: begins with 1");
  }

  @Test
  void saysOfEachFormWhetherALawyerHasReadIt() {
    assertThat(Library.all())
        .flatExtracting(Library::consents)
        .extracting(ConsentForm::legal)
        .containsOnly(Review.AWAITING);
    assertThatThrownBy(() -> form(FORM.replace("legal: awaiting", "legal: perhaps")))
        .isInstanceOf(ContentException.class)
        .hasMessage("c.yaml:4: legal: is neither awaiting nor reviewed");
  }

  @Test
  void holdsEverythingThatIsSignedInItsText() {
    ConsentForm spanish = Library.in(Locale.of("es")).consents().getFirst();

    assertThat(spanish.text())
        .startsWith(spanish.title())
        .contains(spanish.sections().stream().flatMap(section -> section.text().stream()).toList())
        .endsWith(spanish.declaration() + "\n");
  }

  private static Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    for (Library library : Library.all()) {
      for (ConsentForm form : library.consents()) {
        words.put(library.locale() + " " + form.key() + " " + form.version(), digest(form.text()));
      }
    }
    return words;
  }

  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static ConsentForm form(String text) {
    return Yaml.readText("c.yaml", text, yaml -> ConsentForm.read(yaml, new Keys("form")));
  }
}
