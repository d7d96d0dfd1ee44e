package org.reweave.portal.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.reweave.account.Roster;
import org.reweave.account.RosterReport;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;

/** Inviting many colleagues by a list, which is looked through before anybody is invited. */
@Named
@RequestScoped
public class RosterView extends View {
  private static final String LIST = "list";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @EJB Roster roster;
  @Inject Say say;

  private @Nullable RosterReport report;

  @Override
  protected void post(String action) {
    form.file("file").ifPresent(file -> form.replace(LIST, text(file)));
    var list = form.value(LIST);
    if (list.isBlank()) {
      form.problem("file", say.of("chooseList"));
    } else if (form.attempt(() -> report = roster.check(list)) && ready(action)) {
      form.then(() -> roster.bring(list), Form.link("/admin/accounts", "done", "roster"));
    }
  }

  private boolean ready(String action) {
    return action.equals("bring") && report != null && report.refused() == 0;
  }

  /** Spreadsheets put a mark before the first column's name. */
  private static String text(byte[] file) {
    var text = new String(file, StandardCharsets.UTF_8);
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  @Override
  protected void read() {
    // Everything that the page shows was sent with it.
  }

  /** What the list comes to; null before it was looked through. */
  public @Nullable RosterReport getReport() {
    return report;
  }

  /** Whether the list can be brought in as it is. */
  public boolean isReady() {
    return report != null && report.refused() == 0 && report.invited() > 0;
  }
}
