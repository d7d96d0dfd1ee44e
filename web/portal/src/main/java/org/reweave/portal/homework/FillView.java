package org.reweave.portal.homework;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.homework.MyHomework;
import org.reweave.homework.NewEntry;
import org.reweave.homework.OwnHomework;
import org.reweave.portal.platform.View;

/** A worksheet that its client fills in online; what is typed is kept as a draft. */
@Named
@RequestScoped
public class FillView extends View {
  @EJB OwnHomework homework;
  @Inject SheetForm sheet;

  private @Nullable MyHomework work;

  private UUID id() {
    return form.id("assignment");
  }

  @Override
  protected void post(String action) {
    var typed = typed();
    switch (action) {
      case "draft" -> {
        if (form.attempt(() -> homework.saveDraft(id(), typed))) {
          form.done();
        }
      }
      case "adapt" -> form.then(() -> homework.adapt(id()), "/me/homework?done=adapted");
      case "later" -> form.then(() -> homework.saveDraft(id(), typed), "/me/home?done=saved");
      default -> form.then(() -> homework.submit(id(), typed), "/me/homework?done=sent");
    }
  }

  private NewEntry typed() {
    return sheet.typed(homework.mine(id()).worksheet().fields());
  }

  @Override
  protected void read() {
    var mine = homework.mine(id());
    work = mine;
    var draft = mine.draft();
    if (draft != null) {
      sheet.show(draft.fields(), draft.difficulty(), draft.usefulness());
    }
  }

  public MyHomework getWork() {
    return Objects.requireNonNull(work, "the page was not loaded");
  }
}
