package org.reweave.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reweave.care.Relation;
import org.reweave.platform.Conflict;
import org.reweave.seeds.Content;

class EntryTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private final Assignment assignment =
      new Assignment(
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          Content.english().worksheets().getFirst(),
          "digest",
          LocalDate.parse("2026-12-01"),
          null,
          UUID.randomUUID(),
          NOW);

  @Test
  void belongsToItsClientAndTheTherapistAtFirst() {
    var entry = new EntryDraft(assignment, NOW).submit(null, NOW);

    assertThat(entry.clientId).isEqualTo(assignment.clientId);
    assertThat(entry.audience).isEqualTo(Audience.AUTHOR_AND_THERAPIST);
  }

  @Test
  void takesEverythingOutOfItsDraftForGood() {
    var draft = new EntryDraft(assignment, NOW);
    draft.save(new byte[] {1}, 3, 4, NOW);

    var entry = draft.submit(null, NOW);

    assertThat(entry.id).isEqualTo(draft.id);
    assertThat(entry.fields).containsExactly(1);
    assertThat(entry.difficulty).isEqualTo(3);
    assertThat(draft.fields).isEmpty();
    assertThat(draft.difficulty).isNull();
    assertThat(draft.usefulness).isNull();
    assertThatExceptionOfType(Conflict.class)
        .isThrownBy(() -> draft.save(new byte[] {2}, 5, 6, NOW));
    assertThatExceptionOfType(Conflict.class).isThrownBy(() -> draft.submit(null, NOW));
  }

  @Test
  void bindsWhatWasWrittenToRowAuthorAndAudience() {
    var one = new EntryDraft(assignment, NOW);
    var other = new EntryDraft(assignment, NOW);

    assertThat(one.fieldsSeal()).isNotEqualTo(other.fieldsSeal());
    assertThat(one.fieldsSeal().author()).isEqualTo(assignment.clientId);
    assertThat(one.fieldsSeal().audience()).isEqualTo("AUTHOR_AND_THERAPIST");
    assertThat(one.submit(null, NOW).fieldsSeal()).isEqualTo(one.fieldsSeal());
  }

  @Test
  void movesItsAssignmentOn() {
    assignment.start();
    assertThat(assignment.status).isEqualTo(AssignmentStatus.STARTED);
    assignment.submit();
    assignment.review();
    assertThat(assignment.status).isEqualTo(AssignmentStatus.REVIEWED);
  }

  @Test
  void isDoneInAWayOfOnesOwnOrLeftOutOnlyWhileOpen() {
    assignment.adapt();
    assertThat(assignment.status).isEqualTo(AssignmentStatus.ADAPTED);
    assertThatExceptionOfType(Conflict.class).isThrownBy(assignment::skip);

    assignment.submit();
    assertThatExceptionOfType(Conflict.class).isThrownBy(assignment::adapt);
    assertThat(assignment.status).isEqualTo(AssignmentStatus.SUBMITTED);
  }

  @Test
  void isLeftOutAndMayStillBeHandedIn() {
    assignment.start();
    assignment.skip();
    assertThat(assignment.status).isEqualTo(AssignmentStatus.SKIPPED);

    assignment.start();
    assertThat(assignment.status).isEqualTo(AssignmentStatus.SKIPPED);
    assignment.submit();
    assertThat(assignment.status).isEqualTo(AssignmentStatus.SUBMITTED);
  }

  @Test
  void keepsTheAssignmentReviewedWhileAnotherRoundIsBeingWritten() {
    assignment.submit();
    assignment.review();
    assignment.start();

    assertThat(assignment.status).isEqualTo(AssignmentStatus.REVIEWED);
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void isOpenToWhoTreats(Audience audience) {
    assertThat(audience.includes(Relation.LEAD)).isTrue();
    assertThat(audience.includes(Relation.CO_THERAPIST)).isTrue();
  }

  @Test
  void isClosedToTheSupervisorUnlessItIsTheTeams() {
    assertThat(Audience.AUTHOR_AND_THERAPIST.includes(Relation.SUPERVISOR)).isFalse();
    assertThat(Audience.TEAM.includes(Relation.SUPERVISOR)).isTrue();
  }
}
