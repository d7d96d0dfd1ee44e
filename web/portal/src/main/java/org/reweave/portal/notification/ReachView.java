package org.reweave.portal.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.account.HandOverCode;
import org.reweave.care.ClientCodes;
import org.reweave.notification.ClientContact;
import org.reweave.notification.OwnSafeContact;
import org.reweave.notification.SafeContacts;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Say;

/** How the clients of a case may be reached, for who treats them. */
@Named
@RequestScoped
public class ReachView extends CaseView {
  @EJB SafeContacts contacts;
  @EJB ClientCodes codes;
  @Inject Say say;

  private List<ClientContact> rows = List.of();
  private @Nullable HandOverCode code;

  @Override
  protected void post(String action) {
    form.attempt(() -> code = codes.make(caseId(), form.id("client")));
  }

  @Override
  protected void read() {
    super.read();
    rows = contacts.ofCase(caseId());
  }

  public List<ClientContact> getRows() {
    return rows;
  }

  /** The code that was just made, shown this once; else null. */
  public @Nullable HandOverCode getCode() {
    return code;
  }

  /** The ways that are safe. */
  public String channels(OwnSafeContact allowed) {
    return allowed.channels().stream()
        .map(c -> say.of("channel." + c))
        .collect(Collectors.joining(", "));
  }

  /** The days and hours that are safe; empty where none were asked for. */
  public String hours(OwnSafeContact allowed) {
    if (allowed.days().isEmpty()) {
      return "";
    }
    var days =
        allowed.days().size() == 7
            ? say.of("everyDay")
            : allowed.days().stream()
                .map(d -> say.of("day." + d))
                .collect(Collectors.joining(", "));
    return say.of("hours", days, String.valueOf(allowed.from()), String.valueOf(allowed.to()));
  }
}
