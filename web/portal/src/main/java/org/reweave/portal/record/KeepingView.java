package org.reweave.portal.record;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reweave.audit.AuditLog;
import org.reweave.platform.Invalid;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;
import org.reweave.record.ErasureOffice;
import org.reweave.record.ErasureView;
import org.reweave.record.LegalHolds;
import org.reweave.record.NewHold;
import org.reweave.record.Retention;

/** What a privacy officer decides on records without seeing them: erasing, holding. */
@Named
@RequestScoped
public class KeepingView extends View {
  private static final String PAGE = "/privacy/records?done=";
  private static final String HOLD = "hold";

  @EJB ErasureOffice erasures;
  @EJB LegalHolds holds;
  @EJB AuditLog log;
  @Inject Say say;

  private List<ErasureView> rows = List.of();

  @Override
  protected void post(String action) {
    switch (action) {
      case "erase" -> form.then(() -> erasures.erase(form.id("erasure")), PAGE + "erased");
      case "decline" -> form.then(() -> erasures.decline(form.id("erasure")), PAGE + "declined");
      case HOLD -> {
        var held = form.chosen("held", HOLD);
        form.then(
            () -> holds.setForOffice(caseId(), new NewHold(held, form.optional("reason"))),
            PAGE + (held ? "held" : "unheld"));
      }
      case "keep" ->
          form.then(() -> erasures.keepFor(new Retention(form.number("years"))), PAGE + "keptfor");
      default -> {}
    }
  }

  private UUID caseId() {
    var typed = form.text("number").replaceFirst("^[cC]-", "");
    return (typed.matches("\\d{1,18}")
            ? log.caseNumbered(Long.parseLong(typed))
            : Optional.<UUID>empty())
        .orElseThrow(() -> new Invalid("number", "unknown", say.of("noSuchCase")));
  }

  @Override
  protected void read() {
    rows = erasures.waiting();
    form.show("years", erasures.retention().years());
  }

  /** What waits to be erased, the oldest first. */
  public List<ErasureView> getRows() {
    return rows;
  }

  /** To hold a case, or no longer. */
  public List<Choice> getHolding() {
    return List.of(new Choice(HOLD, say.of("holdDo")), new Choice("lift", say.of("holdLift")));
  }
}
