package org.reweave.portal.emergency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.reweave.emergency.Emergencies;
import org.reweave.emergency.EmergencyReason;
import org.reweave.emergency.EmergencyStanding;
import org.reweave.emergency.FoundCase;
import org.reweave.emergency.NewEmergency;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;

/** Where a case is found and opened in an emergency. Names searched are POSTed. */
@Named
@RequestScoped
public class EmergencyView extends View {
  @EJB Emergencies emergencies;
  @Inject Say say;

  private EmergencyStanding standing = new EmergencyStanding(false, List.of());
  private List<FoundCase> found = List.of();

  @Override
  protected void post(String action) {
    switch (action) {
      case "search" -> {
        if (form.attempt(() -> found = emergencies.search(form.text("q"))) && found.isEmpty()) {
          form.problem("q", say.of("emergencyNoCase"));
        }
      }
      case "open" -> {
        var caseId = form.optionalId("caseId");
        form.then(
            () ->
                emergencies.open(
                    new NewEmergency(
                        caseId, form.choice("reason", EmergencyReason.class), form.text("text"))),
            Form.link("/staff/case", "case", String.valueOf(caseId), "done", "emergencyopened"));
        if (form.isFailed() && !form.text("q").isEmpty()) {
          form.attempt(() -> found = emergencies.search(form.text("q")));
        }
      }
      case "end" ->
          form.then(
              () -> emergencies.end(form.id("emergency")), "/staff/emergency?done=emergencyended");
      default -> {}
    }
  }

  @Override
  protected void read() {
    standing = emergencies.standing();
  }

  public EmergencyStanding getStanding() {
    return standing;
  }

  public List<FoundCase> getFound() {
    return found;
  }

  /** The names of a case's clients. */
  public String names(FoundCase one) {
    return String.join(", ", one.names());
  }

  /** None yet, or one of the reasons. */
  public List<Choice> getReasons() {
    return Stream.concat(
            Stream.of(new Choice("", say.of("emergencyChoose"))),
            Arrays.stream(EmergencyReason.values())
                .map(r -> new Choice(r.name(), say.of("emergencyReason." + r))))
        .toList();
  }
}
