package org.reweave.portal.record;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.UUID;
import org.reweave.portal.platform.Download;
import org.reweave.record.OwnRecord;

/** The copy that lies ready for the client. */
@WebServlet("/me/copy.pdf")
public class OwnCopyDownload extends Download {
  @EJB OwnRecord own;

  @Override
  protected Pdf pdf(UUID id) {
    var pdf = own.copy(id);
    return new Pdf(pdf.fileName(), pdf.content());
  }
}
