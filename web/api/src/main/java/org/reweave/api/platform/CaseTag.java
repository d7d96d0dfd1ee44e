package org.reweave.api.platform;

import jakarta.ws.rs.ClientErrorException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Stale;

/**
 * The ETag of a case: one part for its team, one for the decisions on joint work, so that a change
 * of the one does not refuse a change of the other.
 *
 * @param team the version of the case's team
 * @param decisions the number of decisions so far
 */
public record CaseTag(int team, int decisions) {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(?:\\.(\\d{1,9}))?\"");

  /** As the header ETag shows it. */
  public String header() {
    return "\"" + team + "." + decisions + "\"";
  }

  /**
   * What the caller has read.
   *
   * @param ifMatch the header as sent; an administrator, who sees no decision, knows the first part
   * @throws ClientErrorException 428 where it is missing
   * @throws Stale where it is no tag of ours
   */
  public static CaseTag required(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ClientErrorException(428);
    }
    var tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new Stale();
    }
    var decisions = tag.group(2);
    return new CaseTag(
        Integer.parseInt(tag.group(1)), decisions == null ? -1 : Integer.parseInt(decisions));
  }
}
