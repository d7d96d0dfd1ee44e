package org.reweave.portal.platform;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Has somebody show once more who they are before they open a case in an emergency, or have their
 * mail sent elsewhere: ends the session here, not at Keycloak, and goes to the page with {@code
 * prompt=login}, which the sign-in hands on to Keycloak. That asks for password and second factor
 * whatever session there is, and the new token carries the time of it.
 */
@WebServlet({SignInAgain.EMERGENCY, "/sign-in-again"})
public class SignInAgain extends HttpServlet {
  static final String EMERGENCY = "/staff/sign-in-again";

  @Inject Csrf csrf;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!csrf.matches(request.getParameter("csrf"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var page = request.getServletPath().equals(EMERGENCY) ? "/staff/emergency" : "/account";
    request.getSession().invalidate();
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(Leave.page(request.getContextPath() + page + "?prompt=login"));
  }
}
