package org.reweave.api.platform;

import jakarta.ws.rs.ClientErrorException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Stale;

/** Versions of records as ETag and If-Match. */
public final class Versions {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private Versions() {}

  /** A version as the header ETag shows it. */
  public static String tag(int version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that the caller has read.
   *
   * @param ifMatch the header as sent
   * @throws ClientErrorException 428 where it is missing
   * @throws Stale where it is no tag of ours
   */
  public static int required(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ClientErrorException(428);
    }
    var tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new Stale();
    }
    return Integer.parseInt(tag.group(1));
  }
}
