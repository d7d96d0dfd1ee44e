package org.reweave.portal.record;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.UUID;
import org.reweave.portal.platform.Download;
import org.reweave.record.RecordCopies;

/** A copy that was made, for who hands it over. */
@WebServlet("/staff/copy.pdf")
public class RecordCopyDownload extends Download {
  @EJB RecordCopies copies;

  @Override
  protected Pdf pdf(UUID id) {
    var pdf = copies.copy(id);
    return new Pdf(pdf.fileName(), pdf.content());
  }
}
