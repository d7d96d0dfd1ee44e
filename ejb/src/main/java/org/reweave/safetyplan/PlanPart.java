package org.reweave.safetyplan;

/** One part of a safety plan, in the client's own words. Nothing is ever filled in beforehand. */
public enum PlanPart {
  /** What tells the client that it is getting worse. */
  WARNING_SIGNS,
  /** What helps without anybody else. */
  BY_MYSELF,
  /** Who and what takes their mind off it. Never the partner by default. */
  PEOPLE_AND_PLACES,
  /** Whom they can ask for help. Never the partner by default. */
  ASKING_FOR_HELP,
  /** Professionals and helplines. */
  PROFESSIONALS,
  /** How what could do harm is put out of reach. */
  SAFER_SURROUNDINGS,
  /** What it looks like before it turns dangerous. */
  DANGER_SIGNS,
  /** How to get out, and where to go first. */
  WAY_OUT,
  /** Who knows, and the word or sign that calls them. */
  WHO_KNOWS,
  /** Papers, money, keys, medicine: what lies ready, and where. */
  LIES_READY,
  /** What becomes of children and pets. */
  CHILDREN_AND_PETS,
  /** How and when the client may safely be reached, and whether a copy exists. */
  SAFE_CONTACT
}
