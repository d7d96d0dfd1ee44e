package org.reweave.portal.homework;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.homework.Homework;
import org.reweave.homework.SheetToEnter;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Say;

/**
 * A worksheet that a client filled in on paper, or brought along as a PDF: the therapist enters it.
 * A PDF is read into the form first and kept only when the therapist has checked it.
 */
@Named
@RequestScoped
public class EnterView extends CaseView {
  @EJB Homework homework;
  @Inject SheetForm sheet;
  @Inject Say say;

  private @Nullable SheetToEnter work;

  private UUID id() {
    return form.id("assignment");
  }

  @Override
  protected void post(String action) {
    if (action.equals("read")) {
      form.file("file")
          .ifPresentOrElse(
              pdf -> form.attempt(() -> sheet.replace(homework.readBroughtWorksheet(id(), pdf))),
              () -> form.problem("file", say.of("chooseFile")));
    } else {
      var typed = sheet.typed(getWork().worksheet().fields());
      form.then(() -> homework.enter(id(), typed), here("homework", "entered"));
    }
  }

  @Override
  protected UUID caseId() {
    return getWork().caseId();
  }

  public SheetToEnter getWork() {
    var found = Objects.requireNonNullElseGet(work, () -> homework.toEnter(id()));
    work = found;
    return found;
  }

  /** The name of who filled it in. */
  public String getClient() {
    return name(getWork().clientId());
  }
}
