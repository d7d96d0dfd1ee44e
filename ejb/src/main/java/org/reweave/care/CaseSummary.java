package org.reweave.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as an administrator sees it: who and since when, nothing clinical.
 *
 * @param members of today, and who waits to be one
 * @param former the staff who were on the team before, or something else on it, the latest first
 * @param version of the team, for {@code If-Match}
 */
public record CaseSummary(
    UUID caseId,
    long number,
    List<Member> members,
    List<Member> former,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    int version) {

  /** What of these members belongs to the case, as it is at that moment. */
  static CaseSummary of(CareCase of, List<CaseMember> all, Instant now) {
    var own = all.stream().filter(m -> m.caseId.equals(of.id)).toList();
    return new CaseSummary(
        of.id,
        of.number,
        own.stream().filter(m -> !m.ended(now)).map(Member::of).toList(),
        own.stream()
            .filter(m -> m.relation.isOnTeam() && !m.waits() && m.ended(now))
            .map(Member::of)
            .sorted(Comparator.comparing(Member::to, Comparator.reverseOrder()))
            .toList(),
        of.openedOn,
        of.closedOn,
        of.version);
  }

  /**
   * One member. Exactly one of the two ids is set.
   *
   * @param from null of somebody whom the lead has not confirmed yet
   */
  public record Member(
      @Nullable UUID clientId,
      @Nullable UUID staffId,
      String displayName,
      Relation relation,
      @Nullable Instant from,
      @Nullable Instant to) {

    private static Member of(CaseMember member) {
      var client = member.relation == Relation.CLIENT;
      return new Member(
          client ? member.personId : null,
          client ? null : member.personId,
          member.displayName,
          member.relation,
          member.validFrom,
          member.validTo);
    }
  }
}
