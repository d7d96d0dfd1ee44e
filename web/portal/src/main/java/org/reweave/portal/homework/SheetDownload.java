package org.reweave.portal.homework;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.homework.Homework;
import org.reweave.platform.NotFound;

/** A client's worksheet as a PDF to fill in, under a name that tells nothing. */
@WebServlet("/me/sheet.pdf")
public class SheetDownload extends HttpServlet {
  @EJB Homework homework;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var pdf = homework.worksheetPdf(id(request.getParameter("assignment")));
      response.setContentType("application/pdf");
      response.setHeader("Content-Disposition", "attachment; filename=\"" + pdf.fileName() + '"');
      response.getOutputStream().write(pdf.content());
    } catch (NotFound unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static UUID id(@Nullable String asked) {
    try {
      return UUID.fromString(Objects.requireNonNullElse(asked, ""));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound();
    }
  }
}
