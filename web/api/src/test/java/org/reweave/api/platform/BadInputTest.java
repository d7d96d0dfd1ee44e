package org.reweave.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reweave.platform.Invalid;

class BadInputTest {
  enum Kind {
    COUPLE,
    INDIVIDUAL
  }

  record Client(String givenName, UUID id) {}

  record Case(
      Kind type,
      LocalDate on,
      Integer minutes,
      List<Client> clients,
      Map<String, String> answers) {}

  @Test
  void namesTheFieldAndTheAllowedValuesOfAChoice() {
    assertThat(problem("{'type': 'TRIO'}"))
        .isEqualTo(new Invalid.Problem("type", "malformed", "Send one of COUPLE, INDIVIDUAL."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'title': 1}                  | title                | unknown",
        "{'type': 0}                   | type                 | malformed",
        "{'on': '2026-13-01'}          | on                   | malformed",
        "{'minutes': '50'}             | minutes              | malformed",
        "{'minutes': 1.5}              | minutes              | malformed",
        "{'clients': {}}               | clients              | malformed",
        "{'clients': [{}, {'id': 'x'}]}| clients[1].id        | malformed",
        "{'clients': [{'a': 'x'}]}     | clients[0].a         | unknown",
        "{'clients': [{'givenName':1}]}| clients[0].givenName | malformed",
        "{'answers': {'PHQ9_1': 2}}    | answers.PHQ9_1       | malformed",
        "{'type': 'COUPLE'} 1          | body                 | malformed",
        "{'type': 'COUPLE'             | body                 | malformed",
        "{'type': 'COUPLE', 'type': 1} | body                 | malformed",
        "[]                            | body                 | malformed",
        "x                             | body                 | malformed",
      })
  void namesTheFieldThatIsWrong(String body, String field, String code) {
    var problem = problem(body);

    assertThat(problem.field()).isEqualTo(field);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.message()).endsWith(".");
  }

  private static Invalid.Problem problem(String body) {
    var json = body.replace('\'', '"');
    var thrown =
        catchThrowableOfType(
            JsonProcessingException.class, () -> Json.MAPPER.readValue(json, Case.class));
    var problems = BadInput.of(thrown);
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }
}
