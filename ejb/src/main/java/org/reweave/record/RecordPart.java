package org.reweave.record;

/** Parts of a copy that the lead decides on. */
public enum RecordPart {
  /** Answers about safety, flags by topic, and safety plans, all of that person alone. */
  SAFETY,
  /** What the therapist wrote about that person's worksheets. */
  REVIEWS
}
