package org.reweave.portal.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.account.AccountChange;
import org.reweave.account.AccountDetail;
import org.reweave.account.Accounts;
import org.reweave.account.Correction;
import org.reweave.account.Corrections;
import org.reweave.account.DeadLetter;
import org.reweave.account.DeadLetters;
import org.reweave.account.Drifts;
import org.reweave.account.FullName;
import org.reweave.account.HandOverCode;
import org.reweave.account.NewAccount;
import org.reweave.account.PersonKind;
import org.reweave.account.StaffRecord;
import org.reweave.account.StaffRecords;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;

/** The clinic's accounts: inviting, roles, enabling, and ending sessions. */
@Named
@RequestScoped
public class AccountsView extends View {
  private static final String PATH = "/admin/accounts";
  private static final int ROWS = 50;
  private static final int SOON_DAYS = 60;

  /** The forms with boxes for roles. */
  private static final Set<String> WITH_ROLES = Set.of("invite", "roles");

  @EJB Accounts accounts;
  @EJB Corrections corrections;
  @EJB StaffRecords records;
  @EJB Drifts drifts;
  @EJB DeadLetters letters;
  @EJB org.reweave.account.Me self;
  @Inject Say say;

  private List<AccountDetail> rows = List.of();
  private @Nullable AccountDetail chosen;
  private List<DeadLetter> givenUp = List.of();
  private @Nullable HandOverCode code;
  private String search = "";
  private @Nullable UUID own;
  private List<StaffRecords.Supervisor> supervisors = List.of();
  private List<StaffRecords.Ending> ending = List.of();
  private Drifts.@Nullable Comparison comparison;

  @Override
  protected void post(String action) {
    switch (action) {
      case "search" -> search = form.text("q");
      case "invite" ->
          form.then(
              () ->
                  accounts.invite(
                      new NewAccount(
                          form.text("givenName"),
                          form.text("familyName"),
                          form.optional("email"),
                          form.all("roles"),
                          form.optional("locale"))),
              done("invited"));
      case "correct" ->
          form.then(
              () ->
                  corrections.correct(
                      account(),
                      version(),
                      new Correction(form.optional("email"), form.optional("locale"))),
              done("corrected"));
      case "rename" ->
          form.then(
              () ->
                  corrections.rename(
                      account(),
                      version(),
                      new FullName(form.text("givenName"), form.text("familyName"))),
              done("renamed"));
      case "roles" ->
          form.then(
              () ->
                  accounts.change(account(), version(), new AccountChange(form.all("roles"), null)),
              done("changed"));
      case "enable", "disable" ->
          form.then(
              () ->
                  accounts.change(
                      account(), version(), new AccountChange(null, action.equals("enable"))),
              done("changed"));
      case "staff" -> form.then(() -> records.save(account(), staff()), done("changed"));
      case "signout" -> form.then(() -> accounts.signOut(account()), done("signedout"));
      case "factor" -> form.then(() -> accounts.resetSecondFactor(account()), done("factorreset"));
      case "again" -> form.then(() -> accounts.inviteAgain(account()), done("invited"));
      case "link" -> form.then(() -> accounts.inviteAgain(account()), done("mailed"));
      case "retry" -> form.then(() -> letters.retry(form.id("letter")), done("retried"));
      case "compare" -> form.then(drifts::compare, done("comparing"));
      case "repair" -> form.then(() -> drifts.repair(account()), done("repairing"));
      case "code" -> form.attempt(() -> code = accounts.handOverCode(account()));
      default -> {}
    }
  }

  private StaffRecord staff() {
    return new StaffRecord(
        form.text("credentials"),
        form.text("licence"),
        form.day("licensedUntil"),
        form.optionalId("supervisor"));
  }

  private UUID account() {
    return form.id("account");
  }

  private int version() {
    return Objects.requireNonNullElse(form.number("version"), -1);
  }

  private static String done(String what) {
    return Form.link(PATH, "done", what);
  }

  @Override
  protected void read() {
    own = self.get().id();
    var id = form.optionalId("account");
    if (id != null && code == null) {
      choose(accounts.get(id));
      return;
    }
    comparison = drifts.last();
    ending = records.endingBy(say.getToday().plusDays(SOON_DAYS));
    rows = search.isEmpty() ? rows(accounts.list(ROWS, form.optional("cursor"))) : found();
  }

  private List<AccountDetail> found() {
    var page = accounts.search(search, Page.MAX_LIMIT, null);
    if (page.next() != null) {
      form.problem("q", say.of("searchTooMany"));
    }
    return page.items();
  }

  private void choose(AccountDetail account) {
    chosen = account;
    givenUp = letters.about(account.id());
    form.show("givenName", account.givenName());
    form.show("familyName", account.familyName());
    form.show("email", account.email());
    if (account.kind() == PersonKind.STAFF) {
      var staff = records.get(account.id());
      form.show("credentials", staff.credentials());
      form.show("licence", staff.licence());
      form.show("licensedUntil", staff.licensedUntil());
      form.show("supervisor", staff.supervisor());
      supervisors =
          records.supervisors().stream().filter(s -> !s.id().equals(account.id())).toList();
    }
  }

  /** The languages of our mails. */
  public List<Choice> getLanguages() {
    return Choice.LANGUAGES;
  }

  /** Who may supervise the chosen colleague, or nobody. */
  public List<Choice> getSupervisors() {
    return Stream.concat(
            Stream.of(new Choice(Choice.NONE, say.of("nobodyNamedYet"))),
            supervisors.stream().map(s -> new Choice(s.id().toString(), s.displayName())))
        .toList();
  }

  /** Licences that end soon, or have. */
  public List<StaffRecords.Ending> getEnding() {
    return ending;
  }

  /** Where Keycloak and the accounts differed when they were last compared. */
  public Drifts.@Nullable Comparison getComparison() {
    return comparison;
  }

  /** In what an account differs from Keycloak, in words. */
  public String differences(Drifts.Differing account) {
    return String.join(" ", account.drift().stream().map(d -> say.of("drift." + d)).toList());
  }

  /** Roles in words. */
  public String words(List<String> roles) {
    return String.join(", ", roles.stream().map(r -> say.of("role." + r)).toList());
  }

  /** What a person signs in by besides the password, in words. */
  public String factors(AccountDetail account) {
    var factors = account.secondFactors();
    if (factors == null) {
      return say.of("factor.unknown");
    }
    return factors.isEmpty()
        ? say.of("factor.none")
        : String.join(", ", factors.stream().map(f -> say.of("factor." + f)).toList());
  }

  public List<AccountDetail> getRows() {
    return rows;
  }

  /** The account that is being changed, or null for the list. */
  public @Nullable AccountDetail getChosen() {
    return chosen;
  }

  /** What could not be carried out for the chosen account. */
  public List<DeadLetter> getGivenUp() {
    return givenUp;
  }

  /** A password for one use that was just made, to hand over in person. */
  public @Nullable HandOverCode getCode() {
    return code;
  }

  public String getSearch() {
    return search;
  }

  public boolean mine(AccountDetail account) {
    return account.id().equals(own);
  }

  /** What staff may be. */
  public List<Choice> getRoles() {
    return Roles.STAFF.stream().sorted().map(r -> new Choice(r, say.of("role." + r))).toList();
  }

  /** Whether a role is ticked: as it was sent by a form that has them, else as it is. */
  public boolean has(String role) {
    if (WITH_ROLES.contains(form.getAction())) {
      return form.all("roles").contains(role);
    }
    return chosen == null ? role.equals(Roles.THERAPIST) : chosen.roles().contains(role);
  }
}
