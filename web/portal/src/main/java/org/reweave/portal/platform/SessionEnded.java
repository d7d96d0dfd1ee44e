package org.reweave.portal.platform;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.reweave.platform.Gate;

/**
 * Where Keycloak says, from server to server, that a session is over, whichever of its clients it
 * was ended by. From the next request on the session is refused here too, by every server.
 */
@WebServlet("/open/session-ended")
public class SessionEnded extends HttpServlet {
  @Inject LogoutTokens tokens;
  @EJB Gate gate;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    var token = request.getParameter("logout_token");
    var taken = token != null && tokens.read(token).filter(gate::end).isPresent();
    response.setStatus(taken ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
  }
}
