package org.reweave.portal.profile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.portal.care.CaseView;
import org.reweave.profile.ClientProfile;
import org.reweave.profile.Profiles;

/** What one client told about themselves, for who treats them. */
@Named
@RequestScoped
public class ProfileView extends CaseView {
  @EJB Profiles profiles;

  private @Nullable ClientProfile profile;

  @Override
  protected void read() {
    super.read();
    profile = profiles.get(caseId(), form.id("client"));
  }

  public ClientProfile getProfile() {
    return Objects.requireNonNull(profile, "the page was not loaded");
  }

  /** The client's name. */
  public String getClient() {
    return name(getProfile().clientId());
  }
}
