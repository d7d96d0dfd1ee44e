package org.reweave.portal.homework;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.homework.MyHomework;
import org.reweave.homework.OwnHomework;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;

/**
 * A worksheet that its client filled in as a PDF: read into the draft, which the client then checks
 * and sends like one that was typed.
 */
@Named
@RequestScoped
public class UploadView extends View {
  @EJB OwnHomework homework;
  @Inject Say say;

  private @Nullable MyHomework work;

  private UUID id() {
    return form.id("assignment");
  }

  @Override
  protected void post(String action) {
    var file = form.file("file");
    if (file.isEmpty()) {
      form.problem("file", say.of("chooseFile"));
      return;
    }
    form.then(
        () -> homework.readFilledWorksheet(id(), file.get()),
        Form.link("/me/fill", "assignment", id().toString(), "done", "read"));
  }

  @Override
  protected void read() {
    work = homework.mine(id());
  }

  public MyHomework getWork() {
    return Objects.requireNonNull(work, "the page was not loaded");
  }
}
