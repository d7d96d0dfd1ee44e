package org.reweave.consent;

import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reweave.care.CaseAccess;
import org.reweave.care.StaffNames;
import org.reweave.consent.CaseConsents.Asked;
import org.reweave.consent.CaseConsents.Choice;
import org.reweave.consent.CaseConsents.Client;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.Refused;
import org.reweave.platform.Stale;
import org.reweave.platform.Turn;
import org.reweave.seeds.ConsentForm;

/** What the clients of a case signed, and the rule on what each says alone; for the team. */
@Stateless
@DenyAll
public class Consents {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject ConsentRepository consents;
  @Inject StaffNames staff;
  @Inject AuditTrail audit;
  @Inject Turn turn;
  @Inject Clock clock;

  /** The forms of today, and who of the case's clients signed which version when. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public CaseConsents of(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "consent", null, caseId);
    var asked = consents.asked(caseId, Locale.ENGLISH);
    return new CaseConsents(
        consents
            .policy(caseId)
            .map(p -> new Choice(p.policy, p.number, staff.of(p.chosenBy), p.chosenAt))
            .orElse(null),
        asked.stream()
            .map(AskedForm::form)
            .map(f -> new Asked(f.key(), f.version(), f.title(), f.legal()))
            .toList(),
        clients(caseId, asked));
  }

  /**
   * The case's clients who have not signed every form of today, in the case's order: before a first
   * visit somebody asks them for it. Nothing is refused for want of a signature.
   */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<UUID> unsigned(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "consent", null, caseId);
    return clients(caseId, consents.asked(caseId, Locale.ENGLISH)).stream()
        .filter(c -> !c.missing().isEmpty())
        .map(Client::clientId)
        .toList();
  }

  private List<Client> clients(UUID caseId, List<AskedForm> asked) {
    var signed = consents.signed(caseId).stream().collect(Collectors.groupingBy(s -> s.clientId));
    return access.clients(caseId).stream()
        .map(c -> client(c.clientId(), asked, signed.getOrDefault(c.clientId(), List.of())))
        .toList();
  }

  private Client client(UUID clientId, List<AskedForm> asked, List<Signature> signed) {
    return new Client(
        clientId,
        ConsentRepository.missing(asked, signed).stream().map(ConsentForm::key).toList(),
        signed.stream().map(consents::copy).toList());
  }

  /**
   * Chooses the rule on what is said alone. Each client is asked to sign it; what was signed for
   * the rule before stays on record.
   *
   * @throws Conflict {@code same-policy}; {@code case-closed}
   * @throws Invalid naming {@code policy}
   * @throws Refused unless the caller leads the case
   * @throws Stale if somebody chose since
   */
  @RolesAllowed(THERAPIST)
  public void choose(UUID caseId, NewPolicy wanted) {
    access.requireLead(caseId);
    access.requireOpen(caseId);
    var policy = wanted.policy();
    if (policy == null) {
      throw new Invalid("policy", "required", "Choose a rule.");
    }
    turn.take("secrets policy of " + caseId);
    var before = consents.policy(caseId);
    if (before.map(p -> p.number).orElse(0) != wanted.seen()) {
      throw new Stale();
    }
    if (before.filter(p -> p.policy == policy).isPresent()) {
      throw new Conflict("same-policy", "This is the rule of this case already.");
    }
    var v = viewer.get();
    var choice =
        new PolicyChoice(
            v.clinic(), caseId, wanted.seen() + 1, policy, v.person(), clock.instant());
    em.persist(choice);
    audit.record("choose", "secrets-policy", choice.id, caseId);
  }
}
