package org.reweave.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reweave.platform.Invalid;

class CompleteBodyTest {
  record Client(String givenName, @Nullable String email) {}

  record Case(
      String type, @Nullable String note, List<Client> clients, Map<String, String> answers) {}

  @Test
  void letsPassWhatLeavesOutOnlyWhatMayBeLeftOut() {
    assertThat(
            CompleteBody.problems(
                new Case("COUPLE", null, List.of(new Client("Kit", null)), Map.of("a", "1"))))
        .isEmpty();
  }

  @Test
  void namesEachFieldThatIsMissingHoweverDeep() {
    var answers = new HashMap<String, String>();
    answers.put("PHQ-9_1", null);

    var problems =
        CompleteBody.problems(
            new Case(null, null, Arrays.asList(new Client(null, null), null), answers));

    assertThat(problems)
        .extracting(Invalid.Problem::field, Invalid.Problem::code)
        .containsExactly(
            tuple("type", "required"),
            tuple("clients[0].givenName", "required"),
            tuple("clients[1]", "required"),
            tuple("answers.PHQ-9_1", "required"));
  }

  @Test
  void refusesTextThatTheDatabaseCannotKeep() {
    assertThat(CompleteBody.problems(new Client("Ki\0t", null)))
        .extracting(Invalid.Problem::field)
        .containsExactly("givenName");
  }
}
