package org.reweave.portal.content;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reweave.content.OwnWorksheetRow;
import org.reweave.content.OwnWorksheetText;
import org.reweave.content.OwnWorksheets;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.View;

/** The worksheets that the clinic gives: ours, and its own laid over them. */
@Named
@RequestScoped
public class OwnWorksheetsView extends View {
  private static final String PATH = "/admin/worksheets";

  @EJB OwnWorksheets worksheets;

  private List<OwnWorksheetRow> rows = List.of();
  private @Nullable OwnWorksheetText chosen;

  @Override
  protected void post(String action) {
    switch (action) {
      case "save" ->
          form.then(
              () -> worksheets.save(null, form.text("content")),
              Form.link(PATH, "done", "worksheetsaved"));
      case "withdraw" ->
          form.then(
              () -> worksheets.withdraw(form.text("worksheet")),
              Form.link(PATH, "done", "worksheetback"));
      default -> {}
    }
  }

  @Override
  protected void read() {
    var key = form.text("worksheet");
    if (key.isEmpty()) {
      rows = worksheets.list();
    } else {
      var read = worksheets.read(key);
      form.show("content", read.content());
      chosen = read;
    }
  }

  public List<OwnWorksheetRow> getRows() {
    return rows;
  }

  /** The worksheet whose text is shown, or null for the list. */
  public @Nullable OwnWorksheetText getChosen() {
    return chosen;
  }
}
