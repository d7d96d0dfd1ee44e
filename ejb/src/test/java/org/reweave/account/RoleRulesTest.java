package org.reweave.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reweave.platform.Invalid;
import org.reweave.platform.Roles;

class RoleRulesTest {
  @Test
  void staffMayHoldSeveralRoles() {
    assertThat(RoleRules.check(PersonKind.STAFF, List.of("therapist", "administrator")))
        .containsExactly("administrator", "therapist");
  }

  @Test
  void staffMayHoldEveryStaffRole() {
    assertThat(RoleRules.check(PersonKind.STAFF, List.copyOf(Roles.STAFF))).isEqualTo(Roles.STAFF);
  }

  @Test
  void namingARoleTwiceIsNamingItOnce() {
    assertThat(RoleRules.check(PersonKind.STAFF, List.of("therapist", "therapist")))
        .containsExactly("therapist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "therapist,client", "owner", "Therapist", ""})
  void staffIsNeverAClientNorAnythingUnknown(String roles) {
    assertRefused(PersonKind.STAFF, Arrays.asList(roles.split(",", -1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"therapist", "client,administrator"})
  void aClientIsNeverStaff(String roles) {
    assertRefused(PersonKind.CLIENT, Arrays.asList(roles.split(",", -1)));
  }

  @Test
  void everybodyHasARole() {
    assertRefused(PersonKind.STAFF, List.of());
    assertRefused(PersonKind.STAFF, null);
  }

  @ParameterizedTest
  @CsvSource({
    "therapist, '', true",
    "therapist, supervisor, true",
    "therapist;supervisor, therapist, false",
    "therapist;supervisor, supervisor, true",
    "supervisor, administrator, true",
    "supervisor, therapist, false",
    "therapist, therapist;administrator, false",
    "administrator, '', false"
  })
  void whoLosesTheRoleByWhichTheyLeadLeavesTheCases(String before, String now, boolean leaves) {
    assertThat(RoleRules.leadsNoMore(roles(before), roles(now))).isEqualTo(leaves);
  }

  private static Set<String> roles(String names) {
    return Set.of(names.split(";"));
  }

  private static void assertRefused(PersonKind kind, List<String> roles) {
    assertThatThrownBy(() -> RoleRules.check(kind, roles))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.problems()).extracting(Invalid.Problem::field).containsOnly("roles"));
  }
}
