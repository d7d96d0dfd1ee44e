package org.reweave.record;

/**
 * How far a request for one's own record is, as its client is told. The words are the same whether
 * a copy is being made or a second person looks at a denial.
 */
public enum RequestStatus {
  /** The clinic is at it. */
  ASKED,
  /** A copy lies ready in the portal. */
  READY,
  /** The clinic speaks with the client, outside of the portal: that alone is told here. */
  ANSWERED
}
