package org.reweave.safetyplan;

import java.util.List;

/**
 * What a safety plan is for. The two are written and kept apart: one helps against the own impulse,
 * the other against somebody else.
 */
public enum PlanKind {
  /** Six parts in this order, as in Stanley and Brown (2012), under headings of our own. */
  SELF_HARM(
      PlanPart.WARNING_SIGNS,
      PlanPart.BY_MYSELF,
      PlanPart.PEOPLE_AND_PLACES,
      PlanPart.ASKING_FOR_HELP,
      PlanPart.PROFESSIONALS,
      PlanPart.SAFER_SURROUNDINGS),
  /** Reweave, proposed; after the practice of advocates for survivors. */
  VIOLENCE(
      PlanPart.DANGER_SIGNS,
      PlanPart.WAY_OUT,
      PlanPart.WHO_KNOWS,
      PlanPart.LIES_READY,
      PlanPart.CHILDREN_AND_PETS,
      PlanPart.SAFE_CONTACT);

  private final List<PlanPart> parts;

  PlanKind(PlanPart... parts) {
    this.parts = List.of(parts);
  }

  /** What is written down, in this order. */
  public List<PlanPart> parts() {
    return parts;
  }
}
