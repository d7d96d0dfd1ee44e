package org.reweave.portal.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/** Has the tokens of whoever asks for something renewed when it is time. */
@WebFilter("/*")
public class RenewalFilter extends HttpFilter {
  @Inject Renewal renewal;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getUserPrincipal() instanceof OidcPrincipal<?> person
        && person.getOidcSecurityContext() instanceof RefreshableOidcSecurityContext session) {
      renewal.ifDue(session);
    }
    chain.doFilter(request, response);
  }
}
