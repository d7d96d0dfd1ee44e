package org.reweave.portal.platform;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signing out and quick exit: ends the session here, moves on, and has it ended at Keycloak.
 *
 * <p>The answer is a page that moves on by itself: the policy on form targets forbids a redirect
 * from a POST to another site. The page says nothing about where it comes from.
 *
 * <p>Nothing is left for Clear-Site-Data to clear: pages are never stored, scripts keep nothing.
 * Browsers hold an answer with that header back until they have looked through all they keep.
 */
@WebServlet("/open/leave")
public class Leave extends HttpServlet {
  private static final Set<String> HERE = Set.of("same-origin", "same-site");

  @Inject SignInService signIn;
  @Inject Csrf csrf;

  @Inject
  @ConfigProperty(name = "REWEAVE_EXIT_URL", defaultValue = "https://www.google.com/")
  String exit;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var signedIn = request.getUserPrincipal() != null;
    if (signedIn && !ours(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    signIn.end(request);
    forget(request);
    response.addCookie(over(request));
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .write(page("exit".equals(request.getParameter("to")) ? exit : home(request)));
  }

  /** Answers somebody whose session was ended from elsewhere: it is over here too. */
  static void signedOut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    forget(request);
    response.sendRedirect(home(request));
  }

  /** Not request.logout(): it would call Keycloak by itself, and wait for it. */
  private static void forget(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Without the cookie a browser drops what it still holds of our pages in memory. */
  private static Cookie over(HttpServletRequest request) {
    var settings = request.getServletContext().getSessionCookieConfig();
    var cookie = new Cookie(settings.getName(), "");
    cookie.setPath(home(request));
    cookie.setHttpOnly(true);
    cookie.setMaxAge(0);
    return cookie;
  }

  private static String home(HttpServletRequest request) {
    return request.getContextPath() + '/';
  }

  /**
   * Whether the form was one of ours. A page left open from an earlier session must still get
   * somebody out, and so must the pages of a Keycloak beside us: the browser's own word that it
   * came from this site is as good as the token.
   */
  private boolean ours(HttpServletRequest request) {
    return HERE.contains(Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Site"), ""))
        || csrf.matches(request.getParameter("csrf"));
  }

  static String page(String next) {
    var address = next.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    // The empty icon keeps browsers from asking for one of the whole site.
    return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>…</title>"
        + "<link rel=\"icon\" href=\"data:,\"><meta http-equiv=\"refresh\" content=\"0;url="
        + address
        + "\"></head><body><a href=\""
        + address
        + "\" rel=\"noreferrer\">…</a></body></html>";
  }
}
