package org.reweave.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reweave.profile.ClientProfile.Answer;
import org.reweave.profile.ClientProfile.Earlier;
import org.reweave.profile.Profiles.Sent;
import org.reweave.seeds.Field;
import org.reweave.seeds.Library;
import org.reweave.seeds.ProfileForm;
import org.reweave.seeds.Sex;

class ProfilesTest {
  private static final Instant FIRST = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant SECOND = FIRST.plusSeconds(86_400);
  private static final ProfileForm FORM = Library.english().profile();

  @Test
  void aLaterAnswerTakesThePlaceOfTheEarlierWhichStaysInSight() {
    var parts =
        Profiles.parts(
            FORM,
            List.of(
                new Sent(FIRST, Map.of("phone", "1", "pronouns", "they")),
                new Sent(SECOND, Map.of("phone", "2"))));

    assertThat(parts).hasSize(1);
    assertThat(parts.getFirst().answers())
        .containsExactly(
            new Answer("pronouns", "Pronouns", "they", FIRST, List.of()),
            new Answer("phone", "Phone", "2", SECOND, List.of(new Earlier("1", FIRST))));
  }

  @Test
  void theSameAnswerAgainIsNoNewOne() {
    var parts =
        Profiles.parts(
            FORM,
            List.of(
                new Sent(FIRST, Map.of("sex", "female")),
                new Sent(SECOND, Map.of("sex", "female"))));

    assertThat(parts.getFirst().answers())
        .containsExactly(new Answer("sex", "Sex", "Female", FIRST, List.of()));
  }

  @Test
  void theLatestWordOnTheSexCountsAndNoneWhereItIsNotSaid() {
    var female = new Sent(FIRST, Map.of("sex", "female"));

    assertThat(Profiles.sex(List.of(female, new Sent(SECOND, Map.of("phone", "1")))))
        .hasValue(Sex.FEMALE);
    assertThat(Profiles.sex(List.of(female, new Sent(SECOND, Map.of("sex", "not-said")))))
        .isEmpty();
    assertThat(Profiles.sex(List.of())).isEmpty();
  }

  @Test
  void whereNothingWasSentThereIsNothing() {
    assertThat(Profiles.parts(FORM, List.of())).isEmpty();
  }

  @Test
  void aBirthIsInThePastAndNoLifeIsEndless() {
    var today = LocalDate.of(2026, 3, 2);

    assertThat(ProfileRules.possible(today.minusYears(30), today)).isTrue();
    assertThat(ProfileRules.possible(today, today)).isFalse();
    assertThat(ProfileRules.possible(today.minusYears(121), today)).isFalse();
  }

  @Test
  void everyLanguageAsksTheSameAndRequiresNothing() {
    assertThat(Library.all())
        .allSatisfy(
            library -> {
              assertThat(types(library)).isEqualTo(types(Library.english()));
              assertThat(library.profile().fields()).noneMatch(Field::required);
            });
    assertThat(types(Library.english()))
        .extractingByKey("date_of_birth")
        .isEqualTo(Field.Type.DATE);
  }

  @Test
  void whatTheFormAsksForIsWhatTeamsNeedBeforeTheFirstVisit() {
    assertThat(types(Library.english()).keySet())
        .containsAll(
            Set.of(
                "date_of_birth",
                "pronouns",
                "sex",
                "phone",
                "emergency_name",
                "emergency_phone",
                "relationship_history",
                "medication",
                "professionals"));
  }

  private static Map<String, Field.Type> types(Library library) {
    return library.profile().fields().stream().collect(Collectors.toMap(Field::key, Field::type));
  }
}
