package org.reweave.portal.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.reweave.platform.Roles;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Who is signed in, as the page's frame shows them. */
@Named("me")
@RequestScoped
public class SignedIn {
  @Inject HttpServletRequest request;

  /** The whole name. */
  public String getName() {
    return token()
        .map(t -> t.getName() == null ? t.getPreferredUsername() : t.getName())
        .orElse("");
  }

  /** What to call them. */
  public String getGivenName() {
    return token().map(IDToken::getGivenName).orElseGet(this::getName);
  }

  /** The key of the word for what they do. */
  public String getRole() {
    if (isTherapist()) {
      return Roles.THERAPIST;
    }
    return Roles.STAFF.stream().filter(request::isUserInRole).sorted().findFirst().orElse("client");
  }

  /** Whether the caseload is theirs to see. */
  public boolean isClinician() {
    return isTherapist() || isSupervisor();
  }

  /** Whether it is a client; nobody at all is none. */
  public boolean isClient() {
    return request.isUserInRole(Roles.CLIENT);
  }

  public boolean isSupervisor() {
    return request.isUserInRole(Roles.SUPERVISOR);
  }

  public boolean isTherapist() {
    return request.isUserInRole(Roles.THERAPIST);
  }

  public boolean isAdministrator() {
    return request.isUserInRole(Roles.ADMINISTRATOR);
  }

  public boolean isPrivacyOfficer() {
    return request.isUserInRole(Roles.PRIVACY_OFFICER);
  }

  /** After how many seconds without use the session ends. */
  public int getIdleSeconds() {
    return request.isUserInRole(Roles.CLIENT)
        ? PageFilter.CLIENT_IDLE_SECONDS
        : PageFilter.STAFF_IDLE_SECONDS;
  }

  private Optional<IDToken> token() {
    return request.getUserPrincipal() instanceof OidcPrincipal<?> p
        ? Optional.ofNullable(p.getOidcSecurityContext().getIDToken())
        : Optional.empty();
  }
}
