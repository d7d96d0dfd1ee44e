package org.reweave.portal.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reweave.consent.CaseConsents;
import org.reweave.consent.Consents;
import org.reweave.consent.MyConsents;
import org.reweave.consent.NewPolicy;
import org.reweave.consent.SecretsPolicy;
import org.reweave.portal.care.CaseView;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;

/** What the clients of a case signed, and the rule on what each says alone. */
@Named
@RequestScoped
public class ConsentView extends CaseView {
  @EJB Consents consents;
  @Inject Say say;

  private @Nullable CaseConsents all;

  @Override
  protected void post(String action) {
    var policy =
        new NewPolicy(
            form.choice("policy", SecretsPolicy.class),
            Objects.requireNonNullElse(form.number("seen"), 0));
    form.then(() -> consents.choose(caseId(), policy), here("consent", "policy"));
  }

  @Override
  protected void read() {
    super.read();
    all = consents.of(caseId());
  }

  public CaseConsents getAll() {
    return Objects.requireNonNull(all, "the page was not loaded");
  }

  /** The number of the rule on record, 0 before the first. */
  public int getSeen() {
    var policy = getAll().policy();
    return policy == null ? 0 : policy.number();
  }

  /** The title of a form of today. */
  public String title(String form) {
    return getAll().asked().stream()
        .filter(a -> a.form().equals(form))
        .map(CaseConsents.Asked::title)
        .findFirst()
        .orElse("");
  }

  /** Whether a signature stands under what is asked for today. */
  public boolean current(MyConsents.Signed signed) {
    return getAll().asked().stream()
        .anyMatch(a -> a.form().equals(signed.form()) && a.version() == signed.version());
  }

  /** The rules to choose from. */
  public List<Choice> getPolicies() {
    return Arrays.stream(SecretsPolicy.values())
        .map(p -> new Choice(p.name(), say.of("policy." + p)))
        .toList();
  }
}
