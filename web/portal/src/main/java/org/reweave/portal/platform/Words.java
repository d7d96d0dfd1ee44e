package org.reweave.portal.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** How risks and states look: always an icon and a word, weightier as it gets more serious. */
@Named
@ApplicationScoped
public class Words {
  @Inject Say say;

  /** The class of a risk's tag. */
  public String riskClass(@Nullable Object risk) {
    return switch (String.valueOf(risk)) {
      case "CRITICAL" -> "is-critical";
      case "HIGH" -> "is-high";
      case "MODERATE" -> "is-moderate";
      case "LOW" -> "is-low";
      default -> "is-none";
    };
  }

  /** The icon of a risk's tag. */
  public String riskIcon(@Nullable Object risk) {
    return switch (String.valueOf(risk)) {
      case "CRITICAL" -> "bi-exclamation-octagon-fill";
      case "HIGH" -> "bi-exclamation-triangle-fill";
      case "MODERATE" -> "bi-exclamation-circle";
      case "LOW" -> "bi-shield-check";
      default -> "bi-dash";
    };
  }

  /** The word of a risk. */
  public String risk(@Nullable Object risk) {
    return say.of("risk." + (risk == null ? "NONE" : risk));
  }

  /** The class of a state's tag. */
  public String stateClass(@Nullable Object state) {
    return switch (String.valueOf(state)) {
      case "CONJOINT_OK",
          "ACTIVE",
          "HELD",
          "REVIEWED",
          "IMPROVED",
          "COMPLETE",
          "ADAPTED",
          "IN_FORCE",
          "VALID",
          "TASK_DONE",
          "RELEASE_SIGNED",
          "ACCESS_GRANTED" ->
          "is-good";
      case "CONJOINT_WITH_CONDITIONS", "SUBMITTED", "MONITORED", "REPORTED", "PLANNED" ->
          "is-accent";
      case "DEFERRED",
          "PENDING",
          "INVITED",
          "PARTIAL",
          "ACKNOWLEDGED",
          "ASSESSED",
          "UNSIGNED",
          "WAITING",
          "ACCESS_WAITING",
          "ACCESS_DENIED",
          "ACCESS_OVERTURNED",
          "TASK_LATE" ->
          "is-wait";
      case "REFER_OUT",
          "INDIVIDUAL_ONLY",
          "DETERIORATED",
          "RAISED",
          "OVERDUE",
          "NO_SHOW",
          "FAILED",
          "REFUSED",
          "REVOKED",
          "RELEASE_REFUSED",
          "RELEASE_REVOKED",
          "ACCESS_UPHELD" ->
          "is-bad";
      default -> "";
    };
  }

  /** The icon of a state's tag. */
  public String stateIcon(@Nullable Object state) {
    return switch (String.valueOf(state)) {
      case "CONJOINT_OK",
          "ACTIVE",
          "HELD",
          "REVIEWED",
          "COMPLETE",
          "ADAPTED",
          "CLOSED",
          "IN_FORCE",
          "VALID",
          "TASK_DONE",
          "TASK_LATE",
          "RELEASE_SIGNED",
          "ACCESS_GRANTED",
          "ERASURE_DONE" ->
          "bi-check2";
      case "CONJOINT_WITH_CONDITIONS" -> "bi-check2-circle";
      case "HELD_FROM_ERASURE" -> "bi-lock-fill";
      case "NOT_HELD" -> "bi-dash";
      case "IMPROVED" -> "bi-arrow-up-right";
      case "DETERIORATED" -> "bi-arrow-down-right";
      case "UNCHANGED" -> "bi-arrow-right";
      case "SUBMITTED" -> "bi-inbox";
      case "EARLIER", "EXPIRED", "ENDED" -> "bi-archive";
      case "STARTED" -> "bi-pencil";
      case "INVITED" -> "bi-envelope";
      case "REFER_OUT",
          "INDIVIDUAL_ONLY",
          "CANCELLED",
          "SKIPPED",
          "DISABLED",
          "NO_SHOW",
          "FAILED",
          "REFUSED",
          "REVOKED",
          "RELEASE_REFUSED",
          "RELEASE_REVOKED",
          "ACCESS_UPHELD",
          "ERASURE_DECLINED" ->
          "bi-slash-circle";
      case "RAISED" -> "bi-flag-fill";
      case "OVERDUE" -> "bi-alarm";
      case "MONITORED" -> "bi-eye";
      default -> "bi-hourglass-split";
    };
  }
}
