package org.reweave.emergency;

/** What a review of an emergency access came to. */
public enum Finding {
  JUSTIFIED,
  NOT_JUSTIFIED
}
