package org.reweave.reports.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Reads documents back. */
public final class PdfLook {

  private PdfLook() {}

  public static int pages(byte[] pdf) throws IOException {
    return new PdfReader(pdf).getNumberOfPages();
  }

  /** Text of one page as read aloud, without header and footer; white space folded. */
  public static String page(byte[] pdf, int number) throws IOException {
    return page(new PdfReader(pdf), number);
  }

  /** Text of one page as printed, with header and footer. */
  public static String printed(byte[] pdf, int number) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    String content = new String(reader.getPageContent(number), StandardCharsets.ISO_8859_1);
    // The extractor passes over artifacts, as a screen reader does.
    byte[] shown = content.replace("/Artifact", "/P").getBytes(StandardCharsets.ISO_8859_1);
    reader.setPageContent(number, shown);
    return page(reader, number);
  }

  private static String page(PdfReader reader, int number) throws IOException {
    return new PdfTextExtractor(reader).getTextFromPage(number).replaceAll("\\s+", " ");
  }

  /** Text of all pages. */
  public static String text(byte[] pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= pages(pdf); i++) {
      text.append(page(pdf, i)).append(' ');
    }
    return text.toString();
  }
}
