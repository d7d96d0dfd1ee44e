package org.reweave.portal.profile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.portal.homework.SheetForm;
import org.reweave.portal.platform.View;
import org.reweave.profile.MyProfile;
import org.reweave.profile.NewProfile;
import org.reweave.profile.OwnProfile;

/** What a client tells about themselves; what is typed is kept as a draft. */
@Named
@RequestScoped
public class AboutView extends View {
  @EJB OwnProfile profile;
  @Inject SheetForm sheet;

  private @Nullable MyProfile mine;

  private UUID id() {
    return form.id("part");
  }

  @Override
  protected void post(String action) {
    var typed = new NewProfile(sheet.answers(profile.mine(id()).form().fields()));
    switch (action) {
      case "draft" -> {
        if (form.attempt(() -> profile.saveDraft(id(), typed))) {
          form.done();
        }
      }
      case "later" -> form.then(() -> profile.saveDraft(id(), typed), "/me/home?done=saved");
      default -> form.then(() -> profile.send(id(), typed), "/me/home?done=sent");
    }
  }

  @Override
  protected void read() {
    mine = profile.mine(id());
    sheet.show(mine.typed());
  }

  public MyProfile getMine() {
    return Objects.requireNonNull(mine, "the page was not loaded");
  }
}
