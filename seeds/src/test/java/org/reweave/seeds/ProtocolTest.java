package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reweave.seeds.Protocol.How;
import org.reweave.seeds.Protocol.Line;
import org.reweave.seeds.Protocol.When;

class ProtocolTest {
  private static final Line INTAKE =
      new Line(Protocol.SAFETY_INTAKE, When.INTAKE, 0, 7, How.ONLINE);

  @Test
  void oursScreensEverybodyAtIntakeAtTheThirdSessionEveryQuarterAndOnChange() {
    assertThat(Protocol.shipped().lines())
        .contains(
            INTAKE,
            new Line("HARK", When.SESSIONS, 3, 14, How.ONLINE),
            new Line("HARK", When.INTERVAL, 91, 14, How.ONLINE),
            new Line("HARK", When.CHANGE, 0, 0, How.ONLINE))
        .allSatisfy(line -> assertThat(Protocol.source(line)).as(line.toString()).isNotEmpty());
    assertThat(Protocol.status()).isEqualTo(Instrument.Status.PROPOSED);
  }

  @Test
  void whatIsKeptIsReadBackAsItWas() {
    var inPerson = new Line("HARK", When.SESSIONS, 3, 14, How.IN_PERSON);
    var byClinician = new Line("DANGER_INDICATORS", When.CHANGE, 0, 0, How.IN_PERSON);
    var own = new Protocol(List.of(INTAKE, inPerson, byClinician));

    assertThat(Protocol.read(Protocol.shipped().text())).isEqualTo(Protocol.shipped());
    assertThat(Protocol.read(own.text())).isEqualTo(own);
  }

  @Test
  void aLineThatSaysNothingOfTheWayIsAskedOnlineUnlessAClinicianFillsItIn() {
    var kept =
        """
        lines:
          - {instrument: HARK, when: INTAKE, within: 7}
          - {instrument: DANGER_INDICATORS, when: INTAKE, within: 7}
        """;

    assertThat(Protocol.read(kept).lines())
        .extracting(Line::how)
        .containsExactly(How.ONLINE, How.IN_PERSON);
  }

  @Test
  void whatAClinicianFillsInIsNotAskedOnline() {
    var line = new Line("DANGER_INDICATORS", When.INTAKE, 0, 7, How.ONLINE);

    assertThat(new Protocol(List.of(INTAKE, line)).check())
        .extracting(Protocol.Flaw::field)
        .containsExactly("how");
  }

  @Test
  void aQuestionnaireThatWeNoLongerHaveIsLeftOut() {
    var kept =
        new Protocol(List.of(INTAKE, new Line("GONE", When.INTAKE, 0, 7, How.ONLINE))).text();

    assertThat(Protocol.read(kept).lines()).containsExactly(INTAKE);
  }

  @Test
  void theDifferenceNamesWhatEitherHasAlone() {
    var own = new Protocol(List.of(INTAKE, new Line("HARK", When.INTERVAL, 60, 14, How.ONLINE)));

    assertThat(own.beyond(Protocol.shipped()))
        .containsExactly(new Line("HARK", When.INTERVAL, 60, 14, How.ONLINE));
    assertThat(Protocol.shipped().beyond(own))
        .contains(new Line("HARK", When.INTERVAL, 91, 14, How.ONLINE))
        .doesNotContain(INTAKE);
  }

  @ParameterizedTest
  @CsvSource({
    "NOTHING, INTAKE, 0, 7, instrument, unknown",
    "TRUST_SAFETY_INTAKE, INTAKE, 0, 9, instrument, twice",
    "HARK, INTAKE, 1, 7, count, out-of-range",
    "HARK, SESSIONS, 0, 7, count, out-of-range",
    "HARK, SESSIONS, 51, 7, count, out-of-range",
    "HARK, INTERVAL, 6, 7, count, out-of-range",
    "HARK, INTERVAL, 731, 7, count, out-of-range",
    "HARK, INTAKE, 0, -1, within, out-of-range",
    "HARK, INTAKE, 0, 91, within, out-of-range"
  })
  void aLineThatCannotBeKeptIsNamedWithItsField(
      String instrument, When when, int count, int within, String field, String code) {
    var flaws =
        new Protocol(List.of(INTAKE, new Line(instrument, when, count, within, How.ONLINE)))
            .check();

    assertThat(flaws)
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.line()).isEqualTo(1);
              assertThat(flaw.field()).isEqualTo(field);
              assertThat(flaw.code()).isEqualTo(code);
            });
  }

  @ParameterizedTest
  @CsvSource({"SESSIONS, 1", "SESSIONS, 50", "INTERVAL, 7", "INTERVAL, 730"})
  void theBoundsThemselvesCanBeKept(When when, int count) {
    assertThat(new Protocol(List.of(INTAKE, new Line("HARK", when, count, 0, How.ONLINE))).check())
        .isEmpty();
    assertThat(new Protocol(List.of(INTAKE, new Line("HARK", when, count, 90, How.ONLINE))).check())
        .isEmpty();
  }

  @Test
  void noProtocolIsWithoutTheSafetyScreeningAtIntake() {
    assertThat(new Protocol(List.of(new Line("HARK", When.INTAKE, 0, 7, How.ONLINE))).check())
        .extracting(Protocol.Flaw::code)
        .containsExactly("intake-missing");
  }

  @Test
  void severalSessionsOfOneQuestionnaireAreSeveralLines() {
    var lines =
        IntStream.rangeClosed(1, 50)
            .mapToObj(n -> new Line("HARK", When.SESSIONS, n, 7, How.ONLINE))
            .toList();

    assertThat(new Protocol(Stream.concat(Stream.of(INTAKE), lines.stream()).toList()).check())
        .isEmpty();
    assertThat(
            new Protocol(
                    Stream.of(
                            List.of(INTAKE),
                            lines,
                            lines.stream()
                                .map(l -> new Line("PHQ-9", l.when(), l.count(), 7, How.ONLINE))
                                .toList())
                        .flatMap(List::stream)
                        .toList())
                .check())
        .extracting(Protocol.Flaw::code)
        .containsExactly("too-many");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {instrument: NOTHING, when: INTAKE, within: 7, source: S}|protocol.yaml:2: instrument: There is no such
          {instrument: HARK, when: SOMETIMES, within: 7, source: S}|protocol.yaml:2: when: is none of
          {instrument: HARK, when: SESSIONS, within: 7, source: S}|protocol.yaml:2: count: is missing
          {instrument: HARK, when: CHANGE, within: 7, source: S}|protocol.yaml:2: within: is not a known key
          {instrument: HARK, when: INTAKE, within: 7}|protocol.yaml:2: source: is missing
          {instrument: HARK, when: INTAKE, within: 7, source: S}|lines: number 2: Keep the safety screening
          """)
  void theBuildNamesFileLineAndKeyOfWhatIsWrongInOurs(String line, String message) {
    var file = new ByteArrayInputStream(("lines:\n  - " + line + "\n").getBytes(UTF_8));

    assertThatThrownBy(() -> Yaml.read("protocol.yaml", file, Protocol::readShipped))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining(message);
  }
}
