package org.reweave.portal.platform;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.reweave.platform.Failure;
import org.reweave.platform.Refusals;
import org.reweave.platform.Trace;

/**
 * Keeps on record that a signed-in person was refused, whether by a use case, by a page or by the
 * server before any page was asked. Works on the way to the error page, when the refused call has
 * ended.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class RefusalFilter extends HttpFilter {
  private static final System.Logger LOG = System.getLogger(RefusalFilter.class.getName());
  private static final String REFUSED = "reweave.refused";
  private static final int LONGEST = 80;

  @Inject Refusals refusals;

  /** Says that what was not found may be another person's. */
  static void mark(HttpServletRequest request) {
    request.setAttribute(REFUSED, true);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var refused =
        Objects.equals(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE),
                HttpServletResponse.SC_FORBIDDEN)
            || request.getAttribute(REFUSED) != null;
    if (refused && request.getUserPrincipal() != null) {
      record("portal " + request.getMethod() + ' ' + page(request));
    }
    chain.doFilter(request, response);
  }

  /** The page's path, which holds no ids; of paths that people make up, what a path may hold. */
  private static String page(HttpServletRequest request) {
    var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    var plain = path.replaceAll("[^A-Za-z/.-]", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }

  private void record(String what) {
    try {
      refusals.record(what);
    } catch (Failure | EJBException unknownCaller) {
      LOG.log(Level.WARNING, () -> "A refusal could not be recorded: " + Trace.of(unknownCaller));
    }
  }
}
