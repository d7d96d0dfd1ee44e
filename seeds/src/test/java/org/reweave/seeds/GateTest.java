package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

  @ParameterizedTest
  @CsvSource({
    "PHQ-2, 1 1, ''",
    "PHQ-2, 1 2, PHQ-9",
    "GAD-2, 3 0, GAD-7",
    "PHQ-4, 0 3 2 0, GAD-7",
    "PHQ-4, 2 0 2 1, PHQ-9",
    "PHQ-4, 3 3 3 3, GAD-7 PHQ-9",
    "PHQ-9, 3 3 3 3 3 3 3 3 0 3, ''",
    "PHQ-9, 0 0 0 0 0 0 0 0 1 0, C-SSRS",
    "PC-PTSD-5, yes yes yes no no no, ''",
    "PC-PTSD-5, yes yes yes yes no no, PCL-5"
  })
  void asksTheClinicianForACloserLookFromTheCutOffUp(String key, String answers, String next) {
    assertThat(next(Gate.due(instrument(key), answered(instrument(key), answers)))).isEqualTo(next);
  }

  @Test
  void takesAMissingAnswerForItsWorst() {
    assertThat(next(Gate.due(instrument("PHQ-9"), Map.of()))).isEqualTo("C-SSRS");
    assertThat(next(Gate.due(instrument("PHQ-2"), Map.of("PHQ2_1", "0")))).isEqualTo("PHQ-9");
    assertThat(Gate.due(instrument("PC-PTSD-5"), Map.of("PCPTSD5_EVENT", "no"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PHQ-9, 0, ''", "PHQ-9, 1, C-SSRS", "PHQ-4, 2, ''", "PHQ-4, 3, GAD-7 PHQ-9"})
  void keepsEachTaskThatATotalDoesNotRuleOut(String key, int total, String next) {
    assertThat(next(Gate.due(instrument(key), total))).isEqualTo(next);
  }

  @Test
  void isReadFromTheContent() {
    String yaml = "{items: [A], atLeast: 2, next: B, task: Ask, source: S}";

    assertThat(Yaml.read("x.yaml", new ByteArrayInputStream(yaml.getBytes(UTF_8)), Gate::read))
        .isEqualTo(new Gate(List.of("A"), 2, "B", "Ask", "S"));
  }

  private static Map<String, String> answered(Instrument instrument, String answers) {
    List<String> values = Arrays.asList(answers.split(" "));
    Map<String, String> byKey = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      byKey.put(instrument.items().get(i).key(), values.get(i));
    }
    return byKey;
  }

  private static String next(List<Gate> gates) {
    return String.join(" ", gates.stream().map(Gate::next).toList());
  }

  private static Instrument instrument(String key) {
    return Content.english().instrument(key).orElseThrow();
  }
}
