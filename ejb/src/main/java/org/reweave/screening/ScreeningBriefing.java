package org.reweave.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.reweave.platform.Ids;

/** One answer to what is asked before the first question. Never changed; the latest counts. */
@Entity
@Immutable
@Table(name = "screening_briefing")
class ScreeningBriefing {
  /**
   * Somebody who is alone now need not be tonight, nor the one who takes up the device: after so
   * long without anything saved the next sitting begins, and asks again.
   */
  static final Duration SITTING = Duration.ofMinutes(30);

  @Id UUID id;
  UUID clinicId;
  UUID caseId;
  UUID clientId;
  UUID screeningId;

  @Enumerated(EnumType.STRING)
  Readiness answer;

  Instant at;

  protected ScreeningBriefing() {}

  ScreeningBriefing(Screening of, Readiness answer, Instant at) {
    this.id = Ids.random();
    this.clinicId = of.clinicId;
    this.caseId = of.caseId;
    this.clientId = of.clientId;
    this.screeningId = of.id;
    this.answer = answer;
    this.at = at;
  }

  /**
   * Whether the client said that they are alone, and is still at it.
   *
   * @param saved when something was last saved of these questions
   */
  boolean holds(Instant saved, Instant now) {
    var last = saved.isAfter(at) ? saved : at;
    return answer == Readiness.ALONE && now.isBefore(last.plus(SITTING));
  }
}
