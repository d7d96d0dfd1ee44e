package org.reweave.portal.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.reweave.portal.platform.SignInService;

/**
 * Leads to Keycloak's page where a password, an app for codes or a passkey is set up, and from
 * there back. Keycloak asks who is there first: a session that was left open is not enough.
 */
@WebServlet("/set-up")
public class SetUp extends HttpServlet {
  /** Keycloak's name for what there is to do. */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "password", "UPDATE_PASSWORD",
          "app", "CONFIGURE_TOTP",
          "passkey", "webauthn-register-passwordless");

  @Inject SignInService signIn;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var action = ACTIONS.get(String.valueOf(request.getParameter("what")));
    if (action == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.sendRedirect(signIn.setUp(action, request));
  }
}
