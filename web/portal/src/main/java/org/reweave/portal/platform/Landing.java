package org.reweave.portal.platform;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reweave.account.Me;
import org.reweave.platform.Failure;
import org.reweave.platform.Roles;
import org.reweave.platform.SignedOut;

/**
 * The front door, open at the context's root, and behind the sign-in at {@code /home}: takes people
 * to the page they work with. Who is not signed in sees the welcome page, which asks first whether
 * Keycloak is there and says so kindly (503) if it is not.
 */
@WebServlet({"", "/home"})
public class Landing extends HttpServlet {
  @Inject SignInService signIn;
  @EJB Me me;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getUserPrincipal() != null) {
      if (!arrived(response)) {
        return;
      }
      response.sendRedirect(request.getContextPath() + home(request));
      return;
    }
    var available = signIn.available();
    if (!available) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", "60");
    }
    request.setAttribute("available", available);
    request.getRequestDispatcher("/open/welcome.xhtml").forward(request, response);
  }

  /** Notes that the person came, which turns an invitation into an account. */
  private boolean arrived(HttpServletResponse response) throws IOException {
    try {
      me.get();
      return true;
    } catch (SignedOut ended) {
      throw ended; // the filter ends the session here too
    } catch (Failure | EJBAccessException nobodyHere) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return false;
    }
  }

  private static String home(HttpServletRequest request) {
    if (request.isUserInRole(Roles.CLIENT)) {
      return "/me/home";
    }
    if (request.isUserInRole(Roles.THERAPIST) || request.isUserInRole(Roles.SUPERVISOR)) {
      return "/staff/caseload";
    }
    return request.isUserInRole(Roles.ADMINISTRATOR) ? "/admin/accounts" : "/privacy";
  }
}
