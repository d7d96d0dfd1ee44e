package org.reweave.portal.platform;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;

/**
 * Looks after whoever would be sent to Keycloak to sign in: while Keycloak is away they are sent to
 * our own front door instead, which says so kindly. The server sends them off before any filter is
 * asked, so this sits in front of its security.
 */
public class SignInProbe implements ServletExtension {
  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addOuterHandlerChainWrapper(
        next ->
            exchange -> {
              exchange.addResponseCommitListener(SignInProbe::look);
              next.handleRequest(exchange);
            });
  }

  private static void look(HttpServerExchange exchange) {
    var headers = exchange.getResponseHeaders();
    var to = headers.getFirst(Headers.LOCATION);
    if (to == null) {
      return;
    }
    var signIn = CDI.current().select(SignInService.class).get();
    if (signIn.isSignIn(to) && !signIn.available()) {
      headers.put(Headers.LOCATION, exchange.getResolvedPath() + '/');
    }
  }
}
