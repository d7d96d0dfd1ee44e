package org.reweave.portal.homework;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import java.util.UUID;
import org.reweave.homework.OwnHomework;
import org.reweave.portal.platform.Download;

/** A client's worksheet to fill in, by the id of the assignment. */
@WebServlet("/me/sheet.pdf")
public class SheetDownload extends Download {
  @EJB OwnHomework homework;

  @Override
  protected Pdf pdf(UUID id) {
    var pdf = homework.worksheetPdf(id);
    return new Pdf(pdf.fileName(), pdf.content());
  }
}
