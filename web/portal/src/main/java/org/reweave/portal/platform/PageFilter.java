package org.reweave.portal.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reweave.platform.Roles;
import org.reweave.platform.SignedOut;

/**
 * Puts the security headers on every answer, gives clients' sessions their short life, and answers
 * kindly where the server would break off a request for its size.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class PageFilter extends HttpFilter {
  /** After this many seconds without a request a client's session ends. */
  public static final int CLIENT_IDLE_SECONDS = 600;

  /** After this many seconds without a request a staff member's session ends. */
  public static final int STAFF_IDLE_SECONDS = 1800;

  /** Below what the server reads of a body at most. */
  private static final long MOST_BYTES = 6_000_000;

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src"
          + " 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    response.setHeader(
        "Cache-Control",
        request.getServletPath().startsWith("/assets/") ? "public, max-age=86400" : "no-store");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    var session = request.getSession(false);
    if (session != null && request.getUserPrincipal() != null) {
      session.setMaxInactiveInterval(
          request.isUserInRole(Roles.CLIENT) ? CLIENT_IDLE_SECONDS : STAFF_IDLE_SECONDS);
    }
    if (request.getContentLengthLong() > MOST_BYTES) {
      response.sendRedirect(request.getContextPath() + "/too-large");
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (SignedOut ended) {
      Leave.signedOut(request, response);
    }
  }
}
