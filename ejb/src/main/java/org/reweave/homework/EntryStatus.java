package org.reweave.homework;

/** Whether an entry is still being written. */
public enum EntryStatus {
  /** The client's alone. */
  DRAFT,
  /** Never changes again. */
  SUBMITTED
}
