package org.reweave.portal.safety;

import java.util.Comparator;
import java.util.List;
import org.reweave.safety.FlagState;
import org.reweave.safety.FlagSummary;
import org.reweave.seeds.Rule;

/** In which order a case's flags are shown. */
public final class FlagOrder {
  private static final Comparator<FlagSummary> WEIGHTIEST =
      Comparator.comparing((FlagSummary f) -> f.state() == FlagState.CLOSED)
          .thenComparing(f -> f.kind() != Rule.Kind.SAFETY)
          .thenComparing(FlagSummary::severity, Comparator.reverseOrder());

  private FlagOrder() {}

  /** The open ones first, of these safety before topics, and the weightiest on top. */
  public static List<FlagSummary> weightiestFirst(List<FlagSummary> newestFirst) {
    return newestFirst.stream().sorted(WEIGHTIEST).toList();
  }
}
