package org.reweave.api.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Headers of every answer: a request id of our own, never kept by anybody, never sniffed.
 *
 * <p>The id is made here and not taken over from the caller, so that nobody can write into our log.
 */
public class Headers extends HttpFilter {
  static final String REQUEST_ID = "X-Request-Id";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(REQUEST_ID, id(request).toString());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    chain.doFilter(request, response);
  }

  /** The id of this request, which is also the id of its problem and of its line in the log. */
  static UUID id(HttpServletRequest request) {
    if (request.getAttribute(REQUEST_ID) instanceof UUID id) {
      return id;
    }
    var id = UUID.randomUUID();
    request.setAttribute(REQUEST_ID, id);
    return id;
  }
}
