package org.reweave.reports;

import java.util.Locale;
import java.util.UUID;

/**
 * File names that tell nothing: a name is seen in download lists, print queues and mail attachments
 * by people who share a device.
 */
public final class DocumentName {

  private DocumentName() {}

  /** {@code document-<8 hex>.pdf} from a random id; the same id gives the same name. */
  public static String of(UUID randomId) {
    int folded =
        Long.hashCode(randomId.getMostSignificantBits() ^ randomId.getLeastSignificantBits());
    return String.format(Locale.ROOT, "document-%08x.pdf", folded);
  }
}
