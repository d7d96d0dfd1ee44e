package org.reweave.safety;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that waits in an open case for who treats; it says nothing of why.
 *
 * @param reviewOn by when it was to be done; it may lie ahead of what a client's answers ask for,
 *     and of questionnaires in person, and of joint work, where it is the day of the first
 */
public record DueReview(UUID caseId, String caseTitle, Kind kind, LocalDate reviewOn) {
  /** What is to be looked at. */
  public enum Kind {
    /** The decision on joint work. */
    SUITABILITY,
    SAFETY_PLAN,
    /** What has to be done by a certain time. */
    OBLIGATION,
    /** A result that calls for a closer look. */
    FOLLOW_UP,
    /** A client would rather answer later or by phone. */
    WISH,
    /** A visit or homework of both that was planned before a grave flag, which is open. */
    JOINT_PLANNED,
    /** A questionnaire that the protocol asks for in person. */
    IN_PERSON
  }
}
