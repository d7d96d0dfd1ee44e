package org.reweave.content;

import java.util.List;

/**
 * A worksheet with its text.
 *
 * @param content in the form of our own files
 * @param difference from ours, line by line; all the same where the clinic has none of its own
 */
public record OwnWorksheetText(
    OwnWorksheetRow worksheet, String content, List<DiffLine> difference) {
  public OwnWorksheetText {
    difference = List.copyOf(difference);
  }

  /** Whether there is a version of ours that is another. */
  public boolean differs() {
    return difference.stream().anyMatch(l -> l.kind() != DiffLine.Kind.SAME);
  }
}
