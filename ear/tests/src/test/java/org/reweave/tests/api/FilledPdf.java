package org.reweave.tests.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/** A worksheet as a viewer of PDF files saves it. */
public final class FilledPdf {
  private FilledPdf() {}

  /** The form with these values by the names of its fields. */
  public static byte[] of(byte[] form, Map<String, String> values) {
    try {
      var out = new ByteArrayOutputStream();
      var stamper = new PdfStamper(new PdfReader(form), out, null, true);
      for (var value : values.entrySet()) {
        assertThat(stamper.getAcroFields().setField(value.getKey(), value.getValue())).isTrue();
      }
      stamper.close();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
