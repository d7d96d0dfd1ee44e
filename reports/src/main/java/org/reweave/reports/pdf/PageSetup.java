package org.reweave.reports.pdf;

import java.util.Set;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.reweave.reports.Words;

/**
 * What every page of a document carries.
 *
 * @param words language of the document and of the words around it
 * @param brand beside our mark, upper left; empty for neither
 * @param running upper right; empty for nothing
 * @param footer lower left, one line
 */
public record PageSetup(Words words, String brand, String running, String footer) {

  /** Countries that print on letter paper. */
  private static final Set<String> LETTER = Set.of("US", "CA", "MX", "PR", "CO", "CL", "PH");

  Rectangle paper() {
    return LETTER.contains(words.locale().getCountry()) ? PageSize.LETTER : PageSize.A4;
  }
}
