package org.reweave.portal.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reweave.account.OwnAddress;
import org.reweave.account.OwnSessions;
import org.reweave.account.OwnSignIn;
import org.reweave.account.OwnSignIn.OwnSession;
import org.reweave.platform.SignIn;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;

/** How the person signs in, and where they are signed in just now. */
@Named
@RequestScoped
public class OwnSignInView extends View {
  private static final String PATH = "/account";

  @EJB OwnSessions own;
  @EJB OwnAddress address;
  @Inject Say say;
  @Inject HttpServletRequest request;

  private @Nullable OwnSignIn signIn;
  private boolean fresh;
  private boolean awaitsCode;

  @Override
  protected void post(String action) {
    switch (action) {
      case "end" ->
          form.then(() -> own.end(form.text("session")), Form.link(PATH, "done", "sessionended"));
      case "address" ->
          form.then(() -> address.ask(form.text("newAddress")), Form.link(PATH, "done", "coded"));
      case "confirm" -> confirm();
      case "endall" -> form.then(own::endAll, "/");
      default -> {}
    }
  }

  private void confirm() {
    switch (address.confirm(form.text("code"))) {
      case CHANGED -> form.go(Form.link(PATH, "done", "moved"));
      case WRONG -> {
        if (address.awaitsCode()) {
          form.problem("code", say.of("codeWrong"));
        } else {
          form.problem("newAddress", say.of("codeOver"));
        }
      }
      case OVER -> form.problem("newAddress", say.of("codeOver"));
    }
  }

  @Override
  protected void read() {
    fresh = address.fresh();
    awaitsCode = address.awaitsCode();
    form.attempt(() -> signIn = own.get());
  }

  /** Whether another address may be named now, without a sign-in anew. */
  public boolean isFresh() {
    return fresh;
  }

  /** Whether a code that was mailed may be entered. */
  public boolean isAwaitsCode() {
    return awaitsCode;
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
