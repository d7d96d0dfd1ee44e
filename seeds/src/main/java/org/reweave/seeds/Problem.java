package org.reweave.seeds;

/** What is wrong with one answer; never holds the answer itself. */
public record Problem(String key, Code code) {

  /** The kind of problem. */
  public enum Code {
    UNKNOWN_ITEM,
    WRONG_OPTION,
    MISSING
  }
}
