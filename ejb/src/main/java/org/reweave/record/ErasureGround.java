package org.reweave.record;

/** Why a client's record is to be erased. */
public enum ErasureGround {
  /** The client wants it, and the lead found nothing that the law wants kept. */
  CLIENT_ASKED,
  /** The time for which the clinic keeps records is over. */
  RETENTION_OVER
}
