package org.reweave.portal.platform;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.reweave.platform.NotFound;

/** Hands out one PDF, named by the query's {@code id}. */
public abstract class Download extends HttpServlet {
  /**
   * A document.
   *
   * @param fileName tells nothing about what it is
   */
  public record Pdf(String fileName, byte[] content) {}

  /**
   * The document.
   *
   * @throws NotFound if there is none that the viewer may open
   */
  protected abstract Pdf pdf(UUID id);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var pdf = pdf(id(request));
      response.setContentType("application/pdf");
      response.setContentLength(pdf.content().length);
      response.setHeader("Content-Disposition", "attachment; filename=\"" + pdf.fileName() + '"');
      response.getOutputStream().write(pdf.content());
    } catch (NotFound unknown) {
      RefusalFilter.mark(request);
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static UUID id(HttpServletRequest request) {
    try {
      return UUID.fromString(Objects.requireNonNullElse(request.getParameter("id"), ""));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound();
    }
  }
}
