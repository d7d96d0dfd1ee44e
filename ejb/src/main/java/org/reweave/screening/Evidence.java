package org.reweave.screening;

import java.util.Map;
import java.util.UUID;
import org.reweave.platform.Seal;
import org.reweave.platform.Sealer;

/** What a rule fired on: answers by item key, sealed with the outcome row, of one size for all. */
public final class Evidence {
  /** Stands for the total where the single answers are not known. */
  public static final String TOTAL = "TOTAL";

  /** Any evidence of any rule fits in; a test holds all rules against it. */
  static final int BYTES = 1024;

  private Evidence() {}

  static byte[] seal(
      Sealer sealer, UUID clinic, UUID flagId, UUID clientId, Map<String, String> answers) {
    return sealer.sealFields(place(clinic, flagId, clientId), answers, BYTES);
  }

  /** Opens the evidence of a flag for its team. */
  public static Map<String, String> open(
      Sealer sealer, UUID clinic, UUID flagId, UUID clientId, byte[] sealed) {
    return sealer.openFields(place(clinic, flagId, clientId), sealed);
  }

  private static Seal place(UUID clinic, UUID flagId, UUID clientId) {
    return new Seal(clinic, "red_flag.evidence", flagId, clientId, "TEAM");
  }
}
