package org.reweave.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids, assigned before a row is written, since sealed values are bound to them. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A random id (version 4): for every row that a client may ever see. */
  public static UUID random() {
    return UUID.randomUUID();
  }

  /** A time-ordered id (version 7, RFC 9562): only for rows that no client sees. */
  public static UUID ordered() {
    long high = System.currentTimeMillis() << 16 | 0x7000L | (RANDOM.nextInt() & 0x0fffL);
    return new UUID(high, RANDOM.nextLong() >>> 2 | 0x8000000000000000L);
  }
}
