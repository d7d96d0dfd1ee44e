package org.reweave.record;

/** What came of the wish to erase a client's record. */
public enum ErasureStatus {
  ASKED,
  /** A privacy officer said no. */
  DECLINED,
  /** A privacy officer had it done; nothing brings it back. */
  DONE
}
