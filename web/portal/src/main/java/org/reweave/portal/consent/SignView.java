package org.reweave.portal.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.consent.MyConsents;
import org.reweave.consent.NewSignature;
import org.reweave.consent.OwnConsents;
import org.reweave.portal.platform.View;

/** A form that a client reads and signs. */
@Named
@RequestScoped
public class SignView extends View {
  @EJB OwnConsents consents;

  private MyConsents.@Nullable Waiting waiting;

  @Override
  protected void post(String action) {
    var signature =
        new NewSignature(
            Objects.requireNonNullElse(form.number("version"), 0),
            form.optional("name"),
            form.chosen("agreed", "true"));
    form.then(
        () -> consents.sign(form.id("part"), form.text("form"), signature), "/me/home?done=signed");
  }

  @Override
  protected void read() {
    waiting = consents.waiting(form.id("part"), form.text("form")).orElse(null);
    if (waiting == null) {
      form.go("/me/consents");
    }
  }

  public MyConsents.Waiting getWaiting() {
    return Objects.requireNonNull(waiting, "the page was not loaded");
  }
}
