package org.reweave.content;

/** One line of a comparison of ours with the clinic's own. */
public record DiffLine(Kind kind, String text) {
  /** Where a line stands. */
  public enum Kind {
    /** In both. */
    SAME,
    /** In ours alone. */
    OURS,
    /** In the clinic's own alone. */
    OWN
  }
}
