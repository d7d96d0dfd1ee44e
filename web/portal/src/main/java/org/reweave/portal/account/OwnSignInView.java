package org.reweave.portal.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reweave.account.OwnSessions;
import org.reweave.account.OwnSignIn;
import org.reweave.account.OwnSignIn.OwnSession;
import org.reweave.platform.SignIn;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.View;

/** How the person signs in, and where they are signed in just now. */
@Named
@RequestScoped
public class OwnSignInView extends View {
  private static final String PATH = "/account";

  @EJB OwnSessions own;
  @Inject HttpServletRequest request;

  private @Nullable OwnSignIn signIn;

  @Override
  protected void post(String action) {
    switch (action) {
      case "end" ->
          form.then(() -> own.end(form.text("session")), Form.link(PATH, "done", "sessionended"));
      case "endall" -> form.then(own::endAll, "/");
      default -> {}
    }
  }

  @Override
  protected void read() {
    form.attempt(() -> signIn = own.get());
  }

  /** False while Keycloak, who knows, is away. */
  public boolean isKnown() {
    return signIn != null;
  }

  public List<OwnSession> getSessions() {
    return signIn == null ? List.of() : signIn.sessions();
  }

  public boolean isAuthenticatorApp() {
    return signIn != null && signIn.authenticatorApp();
  }

  public boolean isPasskey() {
    return signIn != null && signIn.passkey();
  }

  /** Whether a session is the one that looks at this page. */
  public boolean present(OwnSession session) {
    var here = SignIn.of(request.getUserPrincipal());
    return here != null && session.id().equals(here.session());
  }
}
