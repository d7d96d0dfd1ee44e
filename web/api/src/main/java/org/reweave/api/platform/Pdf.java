package org.reweave.api.platform;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers a PDF, to be kept and not shown in a frame. */
public final class Pdf {
  private Pdf() {}

  /**
   * The answer.
   *
   * @param name of the file, of our own making: it tells nothing about what is inside
   */
  public static Response answer(String name, byte[] content) {
    return Response.ok(content, "application/pdf")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
        .build();
  }
}
